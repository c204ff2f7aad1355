#!/usr/bin/env node
import process from "node:process";
import { fileURLToPath } from "node:url";
import { loadProgram } from "../dist/load-program.js";

const { run } = loadProgram(fileURLToPath(new URL("../dist", import.meta.url)));
process.exitCode = await run(process);
