import { env, WrongSetting } from "@/lib/env";

// A wrong setting stops the server here, with its name, and not at the first visitor who needs it.
try {
  env();
} catch (error) {
  if (!(error instanceof WrongSetting)) throw error;
  console.error(error.message);
  process.exit(1);
}

// scripts/start.ts holds the other end of this channel. If it is killed, nobody would stop us: so we go too.
if (process.channel) process.once("disconnect", () => process.exit(0));
