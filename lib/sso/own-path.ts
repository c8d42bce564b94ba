/** A path of this installation; home where a text is none, so that nobody is led elsewhere after signing in. */
export function ownPath(text: string | null): string {
  const own = "http://own.invalid";
  if (!text?.startsWith("/") || !URL.canParse(text, own)) return "/";
  const { origin, pathname, search } = new URL(text, own);
  // Dots can resolve to a path that begins with two slashes: to a browser that is another site.
  return origin === own && !pathname.startsWith("//") ? `${pathname}${search}` : "/";
}
