import "server-only";
import { readPortal } from "@/lib/tenancy/portal";
import { serveBytes, serveWords, type ServedFile } from "@/lib/storage/serve";
import { codeCarried } from "./answer";
import { hashOfCode, hashOfLink } from "./link";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A paper that was let out for one question, to whoever carries its code; anything else answers as if there were nothing. */
export async function serveReleased(tinh: string, token: string, paper: string): Promise<Response> {
  const code = await codeCarried(token);
  const found =
    code && UUID.test(paper)
      ? await readPortal<{ it: ServedFile | null }>(tinh, {
          name: "agency_opinion_file",
          text: "select agency_opinion_file($1, $2, $3) as it",
          values: [hashOfLink(token), hashOfCode(token, code), paper],
        })
      : null;
  const it = found?.rows[0]?.it;
  return found && it ? serveBytes(found.province.id, it) : serveWords(404, "Không tìm thấy tệp này.");
}
