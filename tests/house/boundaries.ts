/** One kind of file: where it stands and what it may import. The first row that fits a path decides. */
interface Kind {
  readonly kind: string;
  readonly path: RegExp;
  readonly may: readonly string[];
}

const PURE = ["law", "engine", "pure", "contract"];
const WORLD = ["world", "db", "scope", "clock", "generated"];

/**
 * The vocabulary of the project. A file that fits no row fails the build, so a new kind of file is a
 * change made here, on purpose. Packages are not listed: only what one part knows of another.
 */
export const kinds: readonly Kind[] = [
  { kind: "law", path: /^lib\/law\/([a-z-]+\/)?[a-z-]+\.ts$/, may: ["law"] },
  { kind: "engine", path: /^lib\/engine\/[a-z0-9-]+\.ts$/, may: ["law", "engine"] },
  { kind: "clock", path: /^lib\/clock\.ts$/, may: ["law"] },
  { kind: "env", path: /^lib\/env\.ts$/, may: [] },
  { kind: "db", path: /^lib\/(db|tenant-pool)\.ts$/, may: ["env", "generated", "db"] },
  { kind: "contract", path: /^lib\/errors\.ts$/, may: ["pure"] },
  { kind: "action", path: /^lib\/action\.ts$/, may: ["scope", "contract", "pure"] },
  {
    kind: "scope",
    path: /^lib\/auth\/(scope|options)\.ts$/,
    may: ["law", "db", "clock", "world", "scope", "env", "pure"],
  },
  { kind: "world", path: /^lib\/auth\/password\.ts$/, may: ["pure"] },
  { kind: "tasks", path: /^lib\/jobs\/[a-z-]+\.ts$/, may: [...PURE, ...WORLD, "env", "tasks", "runtime"] },
  {
    kind: "runtime",
    path: /^lib\/(cli|database|sample)\/[a-z-]+\.(ts|js)$/,
    may: [...PURE, ...WORLD, "env", "tasks", "runtime"],
  },
  // In a capability, files named by an act touch the world; files named by a thing are pure.
  { kind: "actions", path: /^lib\/[a-z-]+\/actions\.ts$/, may: ["action", "world", ...PURE] },
  {
    kind: "world",
    path: /^lib\/[a-z-]+\/((queries|commands|list-(models|deadlines))|(save|refresh|apply|load|write|read|render|find|plan)-[a-z-]+)\.ts$/,
    may: [...PURE, ...WORLD, "tasks"],
  },
  { kind: "pure", path: /^lib\/[a-z-]+\/([a-z-]+\/)?[a-z0-9-]+\.ts$/, may: [...PURE, "generated-types"] },
  {
    kind: "component",
    path: /^components\/[a-z-]+\/[a-z0-9-]+\.(tsx|ts)$/,
    may: [...PURE, "component", "actions"],
  },
  {
    kind: "page",
    path: /^app\/(.+\/)?(page|layout|loading|error|global-error|not-found|route|template)\.(tsx|ts)$/,
    may: [...PURE, "clock", "component", "world", "scope", "page"],
  },
];

/** Names that say nothing; what would go there belongs to a capability. */
export const bannedNames = /(^|\/)(utils?|helpers?|services?|common|misc|shared)(\.[a-z]+)?(\/|$)/;
