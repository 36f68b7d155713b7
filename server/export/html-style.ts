/** How the HTML file looks on a screen and on paper. Colours keep a contrast of 7:1 and more. */
export const printStyle = `
@page { size: A4; margin: 24mm 26mm; }
body { margin: 0 auto; max-width: 42rem; padding: 2rem 1.25rem 4rem; color: #1c1c1c; background: #fff; font: 1rem/1.55 Georgia, "Noto Serif", "Times New Roman", serif; }
p { margin: 0 0 .8em; hyphens: auto; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h1 { margin: .6em 0 .2em; font-size: 2.1rem; text-align: center; }
h2 { margin: 1.8em 0 .6em; font-size: 1.15rem; }
h3 { margin: 1.6em 0 .6em; font-size: 1.05rem; }
header { margin-bottom: 2rem; border-bottom: 1px solid #555; }
header strong { letter-spacing: .3em; }
footer { margin-top: 3rem; border-top: 1px solid #555; padding-top: .8rem; font-size: .8rem; }
.programme, .phase, .subject, .separator, .convened, .annex, .annex-title { text-align: center; hyphens: manual; }
.programme { font-size: .85rem; letter-spacing: .08em; }
.subject { margin: 1.6em 0 2em; border-block: 1px solid #555; padding: 1em; font-size: 1.15rem; font-weight: bold; text-wrap: balance; }
.separator, .convened { margin: 1.6em 0; font-weight: bold; letter-spacing: .08em; break-after: avoid; }
.annex { margin-top: 3em; font-size: 1.3rem; }
.annex-title { margin-bottom: 2em; font-weight: bold; }
.principles { font-style: italic; break-after: avoid; }
.marked { padding: 0; list-style: none; }
.marked li { padding-left: 1.4em; text-indent: -.9em; }
.marked span { display: inline-block; width: .9em; text-indent: 0; }
.domains > li { margin-bottom: .8em; }
.domains > li::marker { font-weight: bold; }
.domains li li > p { margin-bottom: .3em; }
.domains > li > p:first-child { break-after: avoid; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 0 3rem; margin: 2.5rem 0 1.5rem; break-inside: avoid; }
.signatures p { hyphens: manual; }
.ink { min-height: 31mm; border-bottom: 1px solid #777; margin-bottom: .5rem; }
.done-at { break-before: avoid; }
.done-at .open { display: inline-block; min-width: 12rem; line-height: 2.4; border-bottom: 1px solid #777; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .annex { break-before: page; margin-top: 0; }
}
@media (max-width: 40rem) {
  @media screen { .signatures { grid-template-columns: 1fr; gap: 2.5rem; } }
}
`

/** On paper a draft says so on each page, where the browser can set words in the margin. */
export const draftStyle = (mark: string): string => `
@page { @top-left { content: "${mark}"; font: bold 10pt Georgia, serif; letter-spacing: .3em; } }
`
