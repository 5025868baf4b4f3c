import "server-only";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { isMemorable, isStill, isUnchanged, keyOf } from "./memorable";
import { type Answer, pageMemory } from "./page-memory";

const doors = new WeakSet<Server>();

/**
 * From now on what the memory of pages holds is answered from it, and Next is asked for the rest. Next has no place before its own listener, so that is
 * called from ours; a server of our own (its "custom server") would cost every page a tenth and Next's way of stopping.
 */
export function answerFirst(server: Server, memory = pageMemory(), clock = () => performance.now()): void {
  if (doors.has(server)) return;
  doors.add(server);
  const others = server.listeners("request") as RequestListener[];
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    const key = keyOf(request),
      begun = clock(),
      kept = key === null ? null : memory.recall(key, begun);
    if (kept) return tell(kept, request, response);
    if (key !== null)
      overhear(response, (answer) => {
        if (isMemorable(answer)) memory.keep(key, answer, begun, clock());
      });
    for (const listener of others) listener.call(server, request, response);
  });
}

/** What tells of a body, and is not said where there is none. */
const OF_THE_BODY = ["content-type", "content-length", "content-encoding"];

function tell({ status, headers, body }: Answer, request: IncomingMessage, response: ServerResponse): void {
  const unchanged = isUnchanged(request.headers, headers);
  for (const [name, value] of Object.entries(headers) as [string, string][]) {
    if (response.hasHeader(name)) continue; // said at the entrance, for this very request
    if (!unchanged || !OF_THE_BODY.includes(name)) response.setHeader(name, value);
  }
  if (!unchanged) response.setHeader("content-length", body.length);
  response.statusCode = unchanged ? 304 : status;
  response.end(unchanged ? undefined : body);
}

type Said = (chunk?: unknown, encoding?: unknown, done?: unknown) => unknown;

/** Next compresses on its way here: what is heard is what the reader gets, and is not compressed again. */
function overhear(response: ServerResponse, heard: (answer: Answer) => void): void {
  const parts: Buffer[] = [],
    write = response.write.bind(response) as Said,
    end = response.end.bind(response) as Said;
  /** Words are made bytes here and go on as such: done twice it would cost a tenth of the answer. */
  const taken = ([chunk, encoding, done]: Parameters<Said>): Parameters<Said> => {
    if (!isStill(response.getHeaders())) return [chunk, encoding, done]; // made for this one reader: it may be long, and nobody will ask for it
    const bytes =
      typeof chunk === "string" ? Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8") : chunk;
    if (bytes instanceof Uint8Array) parts.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return [bytes, encoding, done];
  };
  response.write = ((...said: Parameters<Said>) => write(...taken(said))) as typeof response.write;
  response.end = ((...said: Parameters<Said>) => {
    end(...taken(said));
    heard({ status: response.statusCode, headers: response.getHeaders(), body: parts.length === 1 ? parts[0]! : Buffer.concat(parts) });
    return response;
  }) as typeof response.end;
}
