import path from "node:path";
import { defineConfig } from "vitest/config";

/** The tests a mutated engine has to fail: law and house, without database and browser. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, "../.."),
  resolve: { alias: { "@": path.resolve(import.meta.dirname, "../..") } },
  test: {
    env: { TZ: "Asia/Kathmandu" },
    include: ["tests/{law,house,unit}/**/*.test.{ts,tsx}"],
  },
});
