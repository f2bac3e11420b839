// The page's script is plain modules: no build step, no framework.

import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    files: ["graph/page/script/*.js"],
    languageOptions: { ecmaVersion: 2023, sourceType: "module", globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "max-lines": ["error", 320],
      "max-lines-per-function": ["error", 45],
      "no-implicit-globals": "error",
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc"].map((property) => ({
          property,
          message: "Text enters the page as text only: use make() or textContent.",
        })),
      ],
      "no-restricted-globals": ["error", "eval", "fetch", "XMLHttpRequest", "WebSocket", "localStorage"],
      "no-var": "error",
      "prefer-const": "error",
    },
  },
];
