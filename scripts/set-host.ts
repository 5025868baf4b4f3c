import { operatorSettings } from "@/lib/env";
import { giveUp } from "./fault.ts";
import { HOST_USAGE, HostOptions, setHost } from "./operate/host.ts";
import { inside } from "./operate/inside.ts";
import { optionsOf } from "./operate/options.ts";
import { withOwner } from "./start/owner.ts";

/** `npm run province:host -- --tinh … --ten-mien …`, or `--bo` */
async function main(): Promise<string> {
  const options = optionsOf(HostOptions, ["tinh", "ten-mien"], ["bo"], HOST_USAGE),
    { APP_URL, PORT } = operatorSettings(process.env);
  const { name, before } = await withOwner((url) =>
    inside(url, (client) => setHost(client, options, APP_URL ?? `http://localhost:${PORT}`)),
  );
  if (options.bo) return before ? `${name} thôi dùng tên miền ${before}.` : `${name} chưa có tên miền riêng; không đổi gì.`;
  return `${name} dùng tên miền ${options["ten-mien"]}. Hãy trỏ DNS, cấp chứng thư và cho máy chủ trung gian chuyển tên miền này với dòng Host giữ nguyên.`;
}

if (import.meta.main) await main().then(console.log).catch(giveUp);
