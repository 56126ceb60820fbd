export const id = 701;
export const ids = [701];
export const modules = {

/***/ 2701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  onboard: () => (/* binding */ onboard)
});

// EXTERNAL MODULE: ./build/steps/audit-trust/step.js + 27 modules
var step = __webpack_require__(9032);
// EXTERNAL MODULE: ./build/steps/confirm/inputs.js
var inputs = __webpack_require__(4930);
// EXTERNAL MODULE: ./build/steps/deploy/inputs.js + 1 modules
var deploy_inputs = __webpack_require__(1491);
// EXTERNAL MODULE: ./build/steps/input-spec.js + 1 modules
var input_spec = __webpack_require__(835);
// EXTERNAL MODULE: ./build/steps/login/inputs.js + 1 modules
var login_inputs = __webpack_require__(505);
;// CONCATENATED MODULE: ./build/steps/onboard/inputs.js





const { 'aws-region': _region, platform: _platform, stack: _stack, template: _template, 'expected-account-id': _account, ...deployOnly } = deploy_inputs/* deployInputs */.x;
const { 'fail-on': failOn, 'expected-subjects': expectedSubjects, 'sarif-file': sarifFile, 'json-file': jsonFile, } = step.auditTrust.inputs;
/** The inputs of the four steps, each once; `aws-region` is the login's and holds for all of them. */
const onboardInputs = {
    ...login_inputs/* loginInputs */.Z,
    platform: (0,input_spec/* requiredText */.$4)({
        pattern: /^[a-z0-9][a-z0-9-]*$/,
        form: 'the name of a platform, for example octo',
    }),
    stack: (0,input_spec/* requiredText */.$4)({
        pattern: /^[a-z0-9][a-z0-9-]*$/,
        form: "the name of one of the platform's stacks, for example api-access",
    }),
    ...deployOnly,
    'expected-subjects': expectedSubjects,
    'fail-on': failOn,
    'sarif-file': sarifFile,
    'json-file': jsonFile,
};
/** Stands for the roles that are not known yet, so that the audit's inputs are checked with all the others. */
const ANY_ROLE = 'arn:aws:iam::000000000000:role/any';
/** Reads the inputs of all four steps and tells the faults of all of them at once. */
function parseOnboard(values) {
    const faults = [];
    const collect = (parse) => {
        try {
            return parse();
        }
        catch (error) {
            if (!(error instanceof input_spec/* InputError */.dz))
                throw error;
            faults.push(...error.faults);
            return undefined;
        }
    };
    // The deployment works where and as whom the login did; the account was checked there.
    const none = { 'aws-region': values['aws-region'], 'expected-account-id': undefined, template: undefined };
    const audit = (roleArns) => step.auditTrust.parse({
        'role-arns': roleArns,
        'policy-files': [],
        'token-claims': undefined,
        audience: undefined,
        'aws-region': values['aws-region'],
        'expected-subjects': values['expected-subjects'],
        'fail-on': values['fail-on'],
        'sarif-file': values['sarif-file'],
        'json-file': values['json-file'],
    });
    const login = collect(() => (0,login_inputs/* parseLogin */.$)(values));
    const deploy = collect(() => (0,deploy_inputs/* parseDeploy */.J)({ ...values, ...none }));
    const confirm = collect(() => (0,inputs/* parseConfirm */.U)({ ...values, ...none, 'role-name': undefined }));
    collect(() => audit([ANY_ROLE]));
    if (login === undefined || deploy === undefined || confirm === undefined || faults.length > 0)
        throw new input_spec/* InputError */.dz(faults);
    return { login, deploy, confirm, audit };
}

// EXTERNAL MODULE: ./build/steps/confirm/publish.js
var publish = __webpack_require__(9820);
// EXTERNAL MODULE: ./build/steps/deploy/publish.js + 1 modules
var deploy_publish = __webpack_require__(6009);
// EXTERNAL MODULE: ./build/steps/login/publish.js + 2 modules
var login_publish = __webpack_require__(7887);
;// CONCATENATED MODULE: ./build/steps/onboard/publish.js




const onboardOutputs = [
    ...login_publish/* loginOutputs */.q,
    ...deploy_publish/* deployOutputs */.gf,
    ...publish/* confirmOutputs */.fg,
    ...step.auditTrust.outputs,
];
/**
 * Publishes what each of the four has to hand over, in their order. The login's `RoleArn` stays the login's: a stack's
 * output of that name is in `stack-outputs`.
 */
async function publishOnboard({ login, deploy, confirm, audit }, runner) {
    await (0,login_publish/* publishLogin */.X)(login, runner);
    await (0,deploy_publish/* publishDeploy */.DU)(deploy, runner, onboardOutputs);
    if (confirm !== undefined)
        await (0,publish/* publishConfirm */.I5)(confirm, runner);
    if (audit !== undefined)
        await step.auditTrust.publish(audit, runner);
}
/** The first of the four that failed; the others have had their say in `publish`. */
function onboardVerdict({ deploy, confirm, audit }) {
    return ((0,deploy_publish/* deployVerdict */.xP)(deploy) ??
        (confirm === undefined ? undefined : (0,publish/* confirmVerdict */.Iz)(confirm)) ??
        (audit === undefined ? undefined : step.auditTrust.verdict(audit)));
}

;// CONCATENATED MODULE: ./build/steps/acting-as.js
/** The same world, in which every call to AWS is made with this session instead of what the environment holds. */
function actingAs(world, session) {
    const { aws } = world;
    return {
        ...world,
        aws: {
            tokens: (place) => aws.tokens(place),
            whoAmI: (place) => aws.whoAmI({ ...place, session }),
            stacks: (place) => aws.stacks({ ...place, session }),
            roles: (place) => aws.roles({ ...place, session }),
            organization: (place) => aws.organization({ ...place, session }),
        },
    };
}

// EXTERNAL MODULE: ./build/steps/confirm/run.js + 5 modules
var run = __webpack_require__(1820);
// EXTERNAL MODULE: ./build/steps/deploy/run.js + 8 modules
var deploy_run = __webpack_require__(250);
// EXTERNAL MODULE: ./build/steps/login/run.js + 7 modules
var login_run = __webpack_require__(9643);
// EXTERNAL MODULE: ./build/steps/platform-stack.js + 1 modules
var platform_stack = __webpack_require__(3823);
;// CONCATENATED MODULE: ./build/steps/onboard/run.js







/** The four steps one after the other, as the account that the login proved. */
async function runOnboard(inputs, world) {
    const login = await world.log.group('Log in', () => (0,login_run/* runLogin */.J)(inputs.login, world));
    const account = actingAs(world, login.login.session);
    const deploy = await (0,deploy_run/* runDeploy */.S)(inputs.deploy, account);
    if (deploy.result === 'planned' || (0,deploy_publish/* deployVerdict */.xP)(deploy) !== undefined)
        return { login, deploy };
    const confirm = await world.log.group('Confirm', () => (0,run/* runConfirm */._)({ ...inputs.confirm, expectedAccountId: allowedAccount(inputs, login) }, account));
    const roles = await rolesToAudit(inputs, login, deploy, world);
    const audit = await world.log.group('Audit', () => step.auditTrust.run(inputs.audit(roles), account));
    return { login, deploy, confirm, audit };
}
/** The account that the login proved, when the user said which accounts are allowed; else nothing was expected. */
function allowedAccount(inputs, { login }) {
    return inputs.login.request.allowedAccountIds.length > 0 ? login.identity.account : undefined;
}
/** The role that the platform got, and the one that this job logged in with. */
async function rolesToAudit(inputs, { login }, deploy, world) {
    const { platform, stack } = inputs.confirm;
    const registered = (await (0,platform_stack/* platformStack */.K)(world.templates, platform, stack)).role;
    const name = deploy.stack.outputs.find((output) => output.name === registered?.output)?.value ?? registered?.name;
    const platformRole = name === undefined ? [] : [`arn:${login.partition}:iam::${login.identity.account}:role/${name}`];
    return login.roleArn === undefined ? platformRole : [...platformRole, login.roleArn];
}

;// CONCATENATED MODULE: ./build/steps/onboard/step.js



const onboard = {
    name: 'onboard',
    inputs: onboardInputs,
    outputs: onboardOutputs,
    parse: parseOnboard,
    run: runOnboard,
    publish: publishOnboard,
    verdict: onboardVerdict,
};


/***/ })

};
