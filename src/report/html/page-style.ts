/** Colours have a contrast of at least 4.5 to 1 on their ground, in both schemes. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--bg:#ffffff;--fg:#1b1f24;--soft:#57606a;--line:#d0d7de;--card:#f6f8fa;--code:#eef1f4;--link:#0550ae;--mark:#fff1b8;
--critical:#a40e26;--high:#a5430a;--medium:#7a5b00;--low:#0a5199;--none:#1a6b32;--unknown:#6639ba;--note:#57606a;--accepted:#57606a}
@media (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--soft:#9da7b3;--line:#30363d;--card:#161b22;--code:#1f2630;--link:#79b8ff;--mark:#4a3c00;
--critical:#ff8a8a;--high:#ffa657;--medium:#e3c15b;--low:#84bcff;--none:#6fd68a;--unknown:#c4a7f5;--note:#9da7b3;--accepted:#9da7b3}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1180px;padding:1.5rem;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
h1{font-size:1.7rem;margin:0}h2{font-size:1.2rem;margin:2rem 0 .75rem}h3{font-size:1rem;margin:1rem 0 .4rem}
header p{color:var(--soft);margin:.3rem 0 0}a{color:var(--link)}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.5rem}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.picture{overflow:auto;max-height:70vh;border:1px solid var(--line);border-radius:8px;background:var(--card);padding:.5rem}
svg{display:block;max-width:none}
svg text{font:12px ui-monospace,SFMono-Regular,Menlo,"DejaVu Sans Mono",monospace;fill:var(--fg)}
svg .column{font-family:system-ui,sans-serif;fill:var(--soft)}
svg rect{fill:var(--bg);stroke:var(--line);stroke-width:1.5}
svg .link{fill:none;stroke-width:1.8;opacity:.65}
svg .more rect{stroke-dasharray:4 3}
svg .critical rect{stroke:var(--critical);stroke-width:2.5}svg .high rect{stroke:var(--high);stroke-width:2.5}svg .medium rect{stroke:var(--medium);stroke-width:2}svg .low rect{stroke:var(--low)}svg .unknown rect{stroke:var(--unknown);stroke-dasharray:2 2}svg .none rect{stroke:var(--none)}
svg .link.critical{stroke:var(--critical)}svg .link.high{stroke:var(--high)}svg .link.medium{stroke:var(--medium)}svg .link.low{stroke:var(--low)}svg .link.unknown{stroke:var(--unknown)}svg .link.none{stroke:var(--none);opacity:.45}
.filters{display:flex;flex-wrap:wrap;gap:1rem;align-items:end}
fieldset{border:1px solid var(--line);border-radius:8px;margin:0;padding:.35rem .8rem .5rem;display:flex;flex-wrap:wrap;gap:.2rem 1rem}
legend{color:var(--soft);font-size:.85rem;padding:0 .3rem}
.level{cursor:pointer}.search{flex:1;min-width:16rem;font-size:.85rem;color:var(--soft)}
input[type=search]{display:block;width:100%;font:inherit;font-size:1rem;padding:.45rem .6rem;border:1px solid var(--line);border-radius:6px;background:var(--bg);color:var(--fg)}
.critical b,.tag.critical{color:var(--critical)}.high b,.tag.high{color:var(--high)}.medium b,.tag.medium{color:var(--medium)}.low b,.tag.low{color:var(--low)}.unknown b,.tag.unknown{color:var(--unknown)}.none b,.tag.none{color:var(--none)}.tag.note,.tag.accepted{color:var(--note)}
#status{color:var(--soft);margin:.75rem 0 .5rem}
details.policy{border:1px solid var(--line);border-left:5px solid var(--edge,var(--line));border-radius:8px;background:var(--card);margin:.5rem 0}
details.policy.critical{--edge:var(--critical)}details.policy.high{--edge:var(--high)}details.policy.medium{--edge:var(--medium)}details.policy.low{--edge:var(--low)}details.policy.unknown{--edge:var(--unknown)}details.policy.none{--edge:var(--none)}
summary{cursor:pointer;padding:.55rem .9rem;display:flex;gap:.9rem;align-items:baseline;flex-wrap:wrap}
summary .id{font-weight:600;overflow-wrap:anywhere;flex:1;min-width:14rem}
summary::before{content:"\\25B8";color:var(--soft);width:.8rem}details[open]>summary::before{content:"\\25BE"}
summary::-webkit-details-marker{display:none}
.finding summary{padding:.2rem 0;gap:.4rem;flex-wrap:nowrap}
.tag{font-weight:700;font-size:.85rem;white-space:nowrap;min-width:4.5rem}
.kinds{color:var(--soft);font-size:.85rem;overflow-wrap:anywhere}
.body{padding:.2rem 1rem 1rem;border-top:1px solid var(--line)}
.soft{color:var(--soft)}
.finding{margin:.8rem 0;padding-left:.8rem;border-left:3px solid var(--line)}
.finding p{margin:.2rem 0;overflow-wrap:anywhere}
pre,code{font-family:ui-monospace,SFMono-Regular,Menlo,"DejaVu Sans Mono",monospace;font-size:.85rem}
pre{background:var(--code);border-radius:6px;padding:.6rem .8rem;overflow:auto;margin:.4rem 0}
.document{padding-left:0;padding-right:0}.document span{display:block;padding:0 .8rem;white-space:pre}
.document span.hit{background:var(--mark);box-shadow:inset 4px 0 0 var(--high)}
.document .number{display:inline-block;width:3rem;padding:0 .8rem 0 0;text-align:right;color:var(--soft);user-select:none}
.document .hit .number{color:var(--fg)}
.document .why{display:inline;padding:0 0 0 1rem;font-style:italic;font-family:system-ui,sans-serif;user-select:none}
ul.grants{margin:.3rem 0;padding-left:1.2rem;overflow-wrap:anywhere}
button{font:inherit;padding:.45rem .9rem;border:1px solid var(--line);border-radius:6px;background:var(--card);color:var(--fg);cursor:pointer}
#by-account{overflow-x:auto}#by-account :is(th,td){white-space:nowrap;overflow-wrap:normal}#missed+table td:first-child{min-width:7rem}button.account{border:0;padding:0;background:none;color:var(--link);text-decoration:underline;font-variant-numeric:tabular-nums}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}#expected+table td:first-child{white-space:nowrap}
footer{margin-top:3rem;color:var(--soft);font-size:.85rem}
@media print{.filters,.skip,button{display:none}}
`;
