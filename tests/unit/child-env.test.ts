import { expect, it } from "vitest";
import { childEnv } from "@/lib/cli/child-env";

const ours = {
  NODE_ENV: "production" as const,
  PATH: "/bin",
  DATABASE_URL: "postgresql://app:a@db/weighbridge",
  DATABASE_APP_URL: "postgresql://app:a@db/weighbridge",
  NEXTAUTH_SECRET: "drawn",
  WEIGHBRIDGE_METRICS_TOKEN: "token",
};

it("gives the pages and the worker what each needs of the environment, and no more", () => {
  const both = {
    NODE_ENV: "production",
    PATH: "/bin",
    DATABASE_URL: ours.DATABASE_URL,
    NEXTAUTH_SECRET: "drawn",
  };
  expect(childEnv(ours, "worker")).toEqual(both);
  expect(childEnv(ours, "pages")).toEqual({ ...both, WEIGHBRIDGE_METRICS_TOKEN: "token" });
});
