import path from "node:path";
import { defineConfig } from "vitest/config";

const resolve = { alias: { "@": path.resolve(import.meta.dirname) } };

export default defineConfig({
  test: {
    env: { TZ: "Asia/Kathmandu" },
    projects: [
      {
        resolve,
        test: { name: "unit", include: ["tests/{law,house,unit}/**/*.test.{ts,tsx}"] },
      },
      {
        resolve,
        test: {
          name: "db",
          include: ["tests/db/**/*.test.ts"],
          globalSetup: "tests/support/cluster.ts",
          setupFiles: "tests/support/own-database.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: "fuzz",
          include: ["tests/fuzz/**/*.test.ts"],
          globalSetup: "tests/fuzz/serve.ts",
          setupFiles: "tests/fuzz/on-server.ts",
          testTimeout: 60 * 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
