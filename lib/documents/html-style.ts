/** The look of a document as HTML: light, dark, narrow and on paper. It names no other file. */
export const htmlStyle = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1b2733; --quiet: #4d5b68; --rule: #b9c3cc; --alarm: #8c1d18; --alarm-shade: #fbecea;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #14191e; --ink: #e8edf1; --quiet: #a9b5c0; --rule: #44505b; --alarm: #ffb4ab; --alarm-shade: #4a1512; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 56rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { margin: 0 0 .5rem; font-size: 2rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.25rem; line-height: 1.3; }
h1, p, dd, li, span { white-space: pre-wrap; }
p { margin: 0 0 .5rem; }
ul { margin: 0 0 .5rem; padding-left: 1.25rem; }
dl { margin: 0; border-top: 1px solid var(--rule); }
dl > div { display: grid; grid-template-columns: 16rem minmax(0, 1fr); gap: 1rem; padding: .6rem 0; border-bottom: 1px solid var(--rule); }
dt { font-weight: 600; }
dd { margin: 0; }
dd > :last-child { margin-bottom: 0; }
.quiet { color: var(--quiet); }
.confidential { border-left: .25rem solid var(--ink); padding-left: .75rem; margin: 1.5rem 0; }
.blank { display: inline-block; padding: 0 .4rem; border-radius: .2rem; background: var(--alarm-shade); color: var(--alarm); }
.remark { color: var(--alarm); }
@media (max-width: 40rem) {
  dl > div { grid-template-columns: minmax(0, 1fr); gap: .25rem; }
}
@page { size: A4; margin: 20mm; }
@media print {
  :root { color-scheme: light; --paper: #ffffff; --ink: #000000; --quiet: #333333; --rule: #999999; --alarm: #8c1d18; --alarm-shade: #ffffff; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  dt { break-after: avoid; }
  .blank { border: 1px solid; }
}
`;
