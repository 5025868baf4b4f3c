import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { PEER } from "@/lib/action/address";
import { receive } from "@/lib/action/entrance";
import { env, WrongSetting } from "@/lib/env";
import { answerFirst } from "@/lib/portal/answer-first";
import { dummyHash } from "@/lib/people/passwords";
import { keepFacesFresh, renewWhenTold } from "@/lib/portal/hear";
import { readingsWritten } from "@/lib/portal/tally";
import { noteReading } from "@/lib/portal/views";

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

// Before any of Next's code sees the request: whose socket it is (Next knows only X-Forwarded-For, which a visitor writes), its policy, where it goes.
subscribe("http.server.request.start", (message) => {
  const { request, response, server } = message as { request: IncomingMessage; response: ServerResponse; server: Server };
  request.headers[PEER] = request.socket.remoteAddress ?? "";
  receive(request, response);
  noteReading(request);
  if (process.env.NODE_ENV !== "development") answerFirst(server); // of this request too: listeners are called after this
});

// Made now, so that the first unknown account takes no longer than the next.
void dummyHash();

// Which host belongs to which province is known before the first visitor comes.
await keepFacesFresh();

// From now on pages of the public follow what any instance publishes.
renewWhenTold();

// Readings that wait to be written are not lost with a server that is told to stop: their own request is still open (lib/portal/views.ts), and now they are written.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void readingsWritten());
