import { defineConfig } from "vitest/config";

/** `unit` needs this checkout alone; `real` needs the extracts named by CARTE_EXTRACTS. */
export default defineConfig({
  test: {
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/real/**"],
          setupFiles: ["test/seeded-properties.ts"],
          // Whole builds run in some of them, on machines that may be busy.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "real",
          include: ["test/real/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
