import { createHash } from "node:crypto";
import type { DocumentContent } from "./content";
import { type Html, html } from "./escape-html";
import { heldView } from "./held-view";
import { htmlStyle } from "./html-style";
import type { DocumentView, Part, ViewField } from "./view";

type Words = DocumentView["words"];

/** Nothing may run or be fetched; the one style is known by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(htmlStyle).digest("base64")}'; base-uri 'none'; form-action 'none'`;

/** The document as one HTML file that needs no other and runs nothing. Lines stay as typed. */
export function writeDocumentHtml(content: DocumentContent): string {
  const view = heldView(content);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${view.author}">
<meta name="description" content="${view.description}">
<title>${view.title}</title>
`;
  // The style is this project's own and holds nothing that was typed; escaped, its hash would no longer fit.
  return `${page.markup}<style>${htmlStyle}</style>\n</head>\n${body(view).markup}</html>\n`;
}

const body = (view: DocumentView): Html => html`<body>
<main>
<p class="quiet">${view.kind}</p>
<h1 dir="auto">${view.name}</h1>
<p class="quiet">${view.basis}</p>
${view.confidentiality === "" ? "" : html`<p class="confidential">${view.confidentiality}</p>\n`}<dl>
${view.cover.map(({ label, text }) => entry(label, html`<p dir="auto">${text}</p>`))}</dl>
${view.sections.map(({ title, fields }) => html`<h2>${title}</h2>\n<dl>\n${fields.map((field) => row(field, view.words))}</dl>\n`)}${notes(view)}</main>
</body>
`;

const entry = (label: string, value: Html): Html => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`;

const row = (field: ViewField, words: Words): Html =>
  entry(
    `${field.id} ${field.label}`,
    html`${field.parts.map((part) => partHtml(part, words))}${absence(field, words)}`,
  );

/** Why there is nothing to read, or not all of it. */
function absence({ state, parts, reason, remark }: ViewField, words: Words): Html {
  if (state === "not-applicable")
    return html`<p><strong>${words.notApplicable}</strong></p><p dir="auto">${reason}</p>`;
  if (state === "filled") return html``;
  const said = remark === "" ? html`` : html`<p class="remark">${remark}</p>`;
  return parts.length > 0 ? said : html`<p>${blank(words)}</p>${said}`;
}

function partHtml(part: Part, words: Words): Html {
  switch (part.kind) {
    case "lines":
      return html`<p dir="auto">${part.text}</p>`;
    case "items":
      return html`<ul>${part.items.map((item) => html`<li dir="auto">${item}</li>`)}</ul>`;
    case "named":
      return html`${part.items.map(({ label, text }) => html`<p><span class="quiet">${label}: </span>${text === null ? blank(words) : html`<span dir="auto">${text}</span>`}</p>`)}`;
  }
}

const blank = (words: Words): Html => html`<strong class="blank">${words.blank}</strong>`;

const notes = (view: DocumentView): Html =>
  view.notes.length === 0
    ? html``
    : html`<h2>${view.words.notes}</h2>\n<ul>\n${view.notes.map((note) => html`<li>${note}</li>\n`)}</ul>\n`;
