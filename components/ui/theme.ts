import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

const harbour: MantineColorsTuple = [
  "#eef4f8",
  "#d9e5ee",
  "#b3cbde",
  "#89aecb",
  "#6696bb",
  "#4d86b1",
  "#3f7ead",
  "#2f6b98",
  "#245c86",
  "#134d74",
];

/** One calm theme, light and dark. */
export const theme = createTheme({
  primaryColor: "harbour",
  primaryShade: { light: 8, dark: 7 },
  colors: { harbour },
  autoContrast: true,
  defaultRadius: "sm",
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  headings: { fontWeight: "600" },
  cursorType: "pointer",
  respectReducedMotion: true,
  // Links must not be told apart by colour alone.
  components: { Anchor: { defaultProps: { underline: "always" } } },
});

const tinted = ["red", "orange", "yellow", "green", "gray", "blue", "violet", "harbour"] as const;

// Mantine's own tints are too pale for small text; these reach a contrast of 4.5 to 1.
const tints = (shade: (color: (typeof tinted)[number]) => string) =>
  Object.fromEntries(tinted.map((color) => [`--mantine-color-${color}-light-color`, shade(color)]));

/** Where even Mantine's darkest shade is too pale on its own tint. */
const darkTints: Partial<Record<(typeof tinted)[number], string>> = {
  yellow: "#7a3e00",
  orange: "#7a3e00",
  green: "#1c6430",
};

export const cssVariables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": colors.gray[7],
    "--mantine-color-placeholder": colors.gray[7],
    "--mantine-color-error": colors.red[9],
    "--mantine-color-anchor": colors.harbour?.[8] ?? "",
    ...tints((color) => darkTints[color] ?? colors[color]?.[9] ?? ""),
  },
  dark: {
    "--mantine-color-dimmed": colors.gray[5],
    "--mantine-color-placeholder": colors.gray[5],
    "--mantine-color-error": colors.red[4],
    "--mantine-color-anchor": colors.harbour?.[3] ?? "",
    ...tints((color) => colors[color]?.[2] ?? ""),
  },
});
