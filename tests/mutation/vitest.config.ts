import path from "node:path";
import { defineConfig } from "vitest/config";

/** The tests a mutated engine has to fail: those of the law. What reads files or writes documents is left out, being slow. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, "../.."),
  resolve: { alias: { "@": path.resolve(import.meta.dirname, "../..") } },
  test: {
    testTimeout: 60_000,
    env: { TZ: "Asia/Kathmandu" },
    include: ["tests/law/**/*.test.ts"],
    exclude: [
      "tests/law/{document-pdf,document-content,document-docx,document-formats,document-nasty,epoch-*,read-csv}.test.ts",
    ],
  },
});
