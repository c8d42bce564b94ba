/** Called by Next.js once, before it answers anybody. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ standBefore }, { env }] = await Promise.all([
    import("@/lib/edges/outer-edge"),
    import("@/lib/env"),
  ]);
  standBefore(env().nextauthUrl?.startsWith("https:") ?? false);
}
