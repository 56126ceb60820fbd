export const id = 8590;
export const ids = [8590];
export const modules = {

/***/ 76097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   sc: () => (/* binding */ textWidth),
/* harmony export */   v0: () => (/* binding */ padTo)
/* harmony export */ });
/** Escape sequences of `createPaint`. */
const STYLES = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
/** How many columns of a terminal a text takes; emoji and East Asian wide characters take two. */
function textWidth(text) {
    let width = 0;
    for (const { segment } of new Intl.Segmenter().segment(text.replace(STYLES, ''))) {
        width +=
            /^[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]|\ufe0f/u.test(segment)
                ? 2
                : 1;
    }
    return width;
}
/** Fills up with spaces to a width. */
function padTo(text, width) {
    return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}
/** Breaks a text at spaces into lines of at most `width` columns; words that are longer are cut. */
function wrap(text, width) {
    const lines = [];
    for (const paragraph of text.split('\n')) {
        let line = '';
        for (const word of paragraph.split(' ')) {
            for (const piece of pieces(word, width)) {
                if (line !== '' && textWidth(line) + 1 + textWidth(piece) > width) {
                    lines.push(line);
                    line = piece;
                }
                else {
                    line = line === '' ? piece : `${line} ${piece}`;
                }
            }
        }
        lines.push(line);
    }
    return lines;
}
/** ARNs and URLs have no spaces; they are broken after one of their separators, or where the column ends. */
function pieces(word, width) {
    if (textWidth(word) <= width)
        return [word];
    const cut = [];
    let rest = [...word];
    while (textWidth(rest.join('')) > width) {
        const fitting = rest.slice(0, width);
        const separator = fitting.findLastIndex((character) => ':/,._-'.includes(character));
        const end = separator + 1 > width / 2 ? separator + 1 : width;
        cut.push(rest.slice(0, end).join(''));
        rest = rest.slice(end);
    }
    return rest.length === 0 ? cut : [...cut, rest.join('')];
}


/***/ }),

/***/ 48590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   overview: () => (/* binding */ overview),
/* harmony export */   usage: () => (/* binding */ usage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38815);
/* harmony import */ var _demo_text_width_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76097);
/* harmony import */ var _steps_steps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46791);




const WIDTH = 100;
/** All commands, each with what it does. */
async function overview(packageRoot) {
    const names = Object.keys(_steps_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .STEPS */ .U);
    const steps = await Promise.all(names.map(async (name) => [name, (await actionFile(name, packageRoot)).description]));
    const others = [
        ['demo', 'Onboards a rehearsed account from end to end, without any AWS account'],
        ['rehearse', 'Starts the rehearsal AWS and prints the variables that point the AWS tools to it'],
    ];
    const width = Math.max(...[...steps, ...others].map(([name]) => name.length));
    const line = ([name, text]) => entry(name, width, text);
    return [
        'Usage: aws-account-steps <command> [--<input> <value> …] [--json] [--show-secrets] [--debug]',
        '',
        'Steps, with the inputs of the GitHub actions of the same names (`<step> --help` lists them):',
        ...steps.map(line),
        '',
        'Also:',
        ...others.map(line),
        '',
    ].join('\n');
}
/** The inputs of a step: what each is, and in which form it is given. */
async function usage(name, inputs, packageRoot) {
    const file = await actionFile(name, packageRoot);
    const width = Math.max(...Object.keys(inputs).map((input) => input.length)) + '--'.length;
    return [
        `Usage: aws-account-steps ${name} [--<input> <value> …]`,
        '',
        ...(0,_demo_text_width_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .LV)(`${file.description}.`, WIDTH),
        '',
        ...Object.entries(inputs).map(([input, { form, required, default: fallback, secret }]) => {
            const notes = [form, ...(required ? ['required'] : []), ...defaultOf(fallback)];
            const hint = secret
                ? [`better as INPUT_${input.toUpperCase().replaceAll('-', '_')} in the environment`]
                : [];
            const text = `${file.inputs?.[input]?.description ?? ''} (${[...notes, ...hint].join('; ')})`;
            return entry(`--${input}`, width, text.trim());
        }),
        '',
    ].join('\n');
}
/** An expression is what a workflow falls back to; here there is none. */
function defaultOf(fallback) {
    return fallback === undefined || fallback === '' || fallback.includes('${{') ? [] : [`default ${fallback}`];
}
function entry(name, width, text) {
    const lines = (0,_demo_text_width_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .LV)(text, WIDTH - width - 4);
    return lines.map((line, index) => `  ${(index === 0 ? name : '').padEnd(width)}  ${line}`).join('\n');
}
async function actionFile(name, packageRoot) {
    const path = name === 'onboard' ? 'action.yml' : `actions/${name}/action.yml`;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(new URL(path, packageRoot), 'utf8'));
}


/***/ })

};
