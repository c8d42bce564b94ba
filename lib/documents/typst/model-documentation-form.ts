/**
 * The page design of the Model Documentation Form, in Typst. It is a string so that it travels with the
 * bundle. Everything people typed comes in as data (`sys.inputs`) and is never read as markup.
 */
export const modelDocumentationFormTemplate = String.raw`
#let doc = json(bytes(sys.inputs.data))

#let ink = rgb("#1b2733")
#let quiet = rgb("#4d5b68")
#let rule = rgb("#b9c3cc")
#let shade = rgb("#eef2f5")
#let alarm = rgb("#8c1d18")
#let alarm-shade = rgb("#fbecea")

#set document(title: doc.title, author: doc.author, description: doc.description, date: auto)
#set text(font: "Libertinus Serif", size: 10pt, lang: "en", region: "gb", fill: ink, hyphenate: false, top-edge: 0.68em)
#set par(leading: 0.55em, spacing: 0.75em)

// A run of letters without a space may break anywhere past 24; an empty box leaves no trace in copied text.
#let pieces(run) = if run.clusters().len() <= 24 { text(run) } else {
  run.clusters().chunks(8).map(piece => text(piece.join())).join(box())
}
#let indented(line) = {
  let lead = line.match(regex("^ +"))
  if lead != none { h(0.25em * lead.text.len()) }
  let rest = if lead == none { line } else { line.slice(lead.end) }
  rest.split(" ").map(pieces).join(text(" "))
}
#let plain(value) = value.split("\n").map(indented).join(linebreak())

#set page(
  paper: "a4",
  margin: (top: 24mm, bottom: 26mm, x: 20mm),
  header: context {
    if here().page() > 1 {
      set text(size: 8.5pt, fill: quiet)
      grid(columns: (1fr, auto), column-gutter: 8mm, plain(doc.running), doc.audience)
      v(-1.5mm)
      line(length: 100%, stroke: 0.5pt + rule)
    }
  },
  footer: context {
    set text(size: 8pt, fill: quiet)
    line(length: 100%, stroke: 0.5pt + rule)
    v(-1mm)
    grid(
      columns: (1fr, auto),
      column-gutter: 10mm,
      doc.confidentiality,
      [Page #counter(page).display() of #counter(page).final().first()],
    )
  },
)

#show heading.where(level: 1): it => block(above: 9mm, below: 3.5mm, text(size: 13pt, weight: "bold", it.body))

#let blank(remark) = {
  box(fill: alarm-shade, inset: (x: 2mm), outset: (y: 1.1mm), radius: 1mm, text(fill: alarm, weight: "bold", doc.words.blank))
  if remark != "" { linebreak(); text(size: 9pt, fill: alarm, remark) }
}

#let entry(field) = {
  for part in field.parts {
    if part.kind == "lines" { par(plain(part.text)) }
    else if part.kind == "items" { list(marker: [–], spacing: 0.65em, ..part.items.map(plain)) }
    else if part.kind == "named" {
      for item in part.items {
        par({
          text(fill: quiet, item.label + ": ")
          if item.text == none { text(fill: alarm, weight: "bold", doc.words.blank) } else { plain(item.text) }
        })
      }
    }
  }
  if field.state == "blank" and field.parts.len() > 0 { par(text(size: 9pt, fill: alarm, field.remark)) }
  else if field.state == "blank" { blank(field.remark) }
  if field.state == "not-applicable" {
    par(text(weight: "bold", doc.words.notApplicable))
    par(plain(field.reason))
  }
}

#block(below: 5mm, text(size: 10pt, fill: quiet, doc.kind))
#show title: it => block(below: 4mm, text(size: 24pt, weight: "bold", it.body))
#title(plain(doc.name))
#block(below: 8mm, text(size: 10.5pt, fill: quiet, doc.basis))

#table(
  columns: (46mm, 1fr),
  stroke: (x, y) => (top: if y == 0 { 1pt + ink } else { 0.5pt + rule }, bottom: 0.5pt + rule),
  inset: (x: 2mm, y: 2mm),
  ..doc.cover.map(row => (text(fill: quiet, row.label), plain(row.text))).flatten(),
)

#for section in doc.sections {
  heading(level: 1, section.title)
  table(
    columns: (11mm, 47mm, 1fr),
    stroke: (x, y) => (bottom: if y == 0 { 0.8pt + ink } else { 0.5pt + rule }),
    fill: (x, y) => if y == 0 { shade },
    inset: (x: 2mm, y: 2mm),
    table.header(
      ..doc.words.columns.map(name => text(size: 8.5pt, fill: quiet, name)),
    ),
    ..section.fields.map(field => (
      text(fill: quiet, field.id),
      strong(field.label),
      entry(field),
    ).map(cell => table.cell(breakable: field.long, cell))).flatten(),
  )
}

#if doc.notes.len() > 0 {
  heading(level: 1, doc.words.notes)
  list(marker: [–], spacing: 0.8em, ..doc.notes)
}

#pdf.attach(
  doc.attachment.name,
  bytes(sys.inputs.attachment),
  relationship: "data",
  mime-type: "application/json",
  description: doc.attachment.description,
)
`;
