/** Where something stands: a link where the text is an address, the text itself where it isn't. */
export function SourceText({ text }: { text: string }) {
  return /^https?:\/\/\S+$/.test(text) ? (
    <a href={text} rel="noreferrer" target="_blank">
      {text}
    </a>
  ) : (
    text
  );
}
