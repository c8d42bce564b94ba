import { marked } from "marked";
import { readHtml } from "./read-html";

/** What a reader of GitHub's Markdown shows. A break's own line feed in the HTML is no second one. */
export function readMarkdown(file: string) {
  const rendered = marked.parse(file, { async: false, gfm: true });
  return readHtml(rendered.replaceAll("<br>\n", "<br>"));
}
