import { operatorSettings } from "@/lib/env.ts";
import { giveUp } from "./fault.ts";
import { ADMIN_USAGE, AdminOptions, createAdmin, type CreatedAdmin } from "./operate/admin.ts";
import { inside } from "./operate/inside.ts";
import { optionsOf } from "./operate/options.ts";
import { withOwner } from "./start/owner.ts";

const day = (at: Date) =>
  at.toLocaleDateString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", day: "2-digit", month: "2-digit", year: "numeric" });

/** The code is the one secret here, and this is the only time it is seen. */
function report({ province, name, signInName, made, postMade, hasPassword, waiting, code, until }: CreatedAdmin, address: string): string {
  const lines = [`${made ? "Đã tạo" : "Đã có"} ${name} (${signInName}), Quản trị của tỉnh tại ${province}.`];
  if (!made && postMade) lines.push("Vai trò Quản trị của tỉnh vừa được giao lại và xác nhận.");
  if (code && until)
    lines.push(`Mã kích hoạt (dùng một lần, đến hết ngày ${day(until)}): ${code}`, `Nơi nhập mã và đặt mật khẩu: ${address}/kich-hoat`);
  else if (hasPassword) lines.push("Tài khoản đã có mật khẩu. Cấp mã đặt lại mật khẩu: thêm --ma-moi.");
  else if (waiting) lines.push(`Mã kích hoạt đã cấp còn hạn đến ngày ${day(waiting)}. Cấp mã khác (mã cũ hết hiệu lực): thêm --ma-moi.`);
  else lines.push("Mã kích hoạt đã hết hạn. Cấp mã khác: thêm --ma-moi.");
  return lines.join("\n");
}

/** `npm run admin:create -- --tinh … --ten … --dang-nhap … [--thu …] [--ma-moi]` */
async function main(): Promise<string> {
  const options = optionsOf(AdminOptions, ["tinh", "ten", "dang-nhap", "thu"], ["ma-moi"], ADMIN_USAGE);
  const { APP_URL, PORT } = operatorSettings(process.env);
  return report(await withOwner((url) => inside(url, (client) => createAdmin(client, options))), APP_URL ?? `http://localhost:${PORT}`);
}

if (import.meta.main) await main().then(console.log).catch(giveUp);
