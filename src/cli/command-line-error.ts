import type { Command, CommanderError } from "commander";
import { nearestWord } from "../core/nearest-word.ts";
import { userError } from "../core/user-error.ts";

/** A line that commander did not understand, as an error in our words; what it never says to users is a bug. */
export function commandLineError(error: CommanderError, program: Command): Error {
  const commands = program.commands.map((command) => command.name());
  const options = new Set(
    program.commands.flatMap((command) => command.options.map(({ long }) => long ?? "")),
  );
  const word = quotedIn(error.message);
  switch (error.code) {
    case "commander.unknownOption": {
      const [option = word] = word.split("=");
      options.delete(option); // one that another command has is no suggestion
      return userError(2, "option-unknown", { option, nearest: nearestWord(option, options) });
    }
    case "commander.optionMissingArgument":
      return userError(2, "option-without-value", { option: word });
    case "commander.unknownCommand":
      return userError(2, "command-unknown", { command: word, nearest: nearestWord(word, commands) });
    default:
      return error;
  }
}

/** The word that commander complains of stands in its message alone, between quotes. */
const quotedIn = (message: string): string => /'(.*)'/s.exec(message)?.[1] ?? message;
