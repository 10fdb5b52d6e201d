import js from "@eslint/js";
import jsx_a11y from "eslint-plugin-jsx-a11y";
import react_hooks from "eslint-plugin-react-hooks";
import { globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

// The features; none of them imports another, and none imports app.
const features = ["import", "review", "plans", "issue", "work", "tracking", "reports", "difficulties", "administration"];

const direction = (message, patterns) => [
  "error",
  { patterns: patterns.map((group) => ({ group: [group], message })) },
];

// Vietnamese letters which no other language of the code uses: words stand in shared/words.
const vietnamese = "/[ăâđêôơưĂÂĐÊÔƠƯ\\u1ea0-\\u1ef9àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/i";

export default tseslint.config(
  globalIgnores(["dist", "src/shared/api/schema.d.ts"]),
  js.configs.recommended,
  ...tseslint.configs.recommended,
  jsx_a11y.flatConfigs.recommended,
  {
    plugins: { "react-hooks": react_hooks },
    rules: {
      ...react_hooks.configs.recommended.rules,
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: ["**/*.test.ts", "**/*.test.tsx", "**/*.fixture.ts", "src/shared/test/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: `Literal[value=${vietnamese}]`, message: "Words stand in shared/words, by key." },
        { selector: `TemplateElement[value.raw=${vietnamese}]`, message: "Words stand in shared/words, by key." },
        { selector: "JSXAttribute[name.name='autoSize']", message: "The page's policy forbids its measuring; use shared/parts/text_area." },
        { selector: `JSXText[value=/\\p{L}{2,}/u]`, message: "Words stand in shared/words, by key." },
      ],
    },
  },
  {
    files: ["src/shared/**"],
    rules: {
      "no-restricted-imports": direction("shared knows neither app nor a feature.", ["@/app/*", "@/features/*", "**/app/*", "**/features/*"]),
    },
  },
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: {
      "no-restricted-imports": direction("A feature imports shared and itself, nothing else.", [
        "@/app/*",
        ...features.filter((other) => other !== feature).flatMap((other) => [`@/features/${other}/*`, `../${other}/*`]),
      ]),
    },
  })),
);
