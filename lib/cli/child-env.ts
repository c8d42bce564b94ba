/**
 * What a process below `start` is given of the environment: no address of the database besides the one it works at,
 * and nothing that only the other one needs.
 */
export function childEnv(ours: NodeJS.ProcessEnv, child: "pages" | "worker"): NodeJS.ProcessEnv {
  const { DATABASE_APP_URL: _, WEIGHBRIDGE_METRICS_TOKEN: token, ...both } = ours;
  return child === "pages" && token !== undefined ? { ...both, WEIGHBRIDGE_METRICS_TOKEN: token } : both;
}
