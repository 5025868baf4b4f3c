import { Fault, giveUp } from "./fault.ts";
import { inside } from "./operate/inside.ts";
import { optionsOf } from "./operate/options.ts";
import { createProvince, PROVINCE_USAGE, ProvinceOptions } from "./operate/province.ts";
import { withOwner } from "./start/owner.ts";

/** `npm run province:create -- --slug … --ten … --loai tinh|thanh-pho --ma …` */
async function main(): Promise<string> {
  const options = optionsOf(ProvinceOptions, ["slug", "ten", "loai", "ma"], [], PROVINCE_USAGE);
  await withOwner((url) => inside(url, (client) => createProvince(client, options)));
  return `Đã tạo ${options.ten} (/${options.slug}). Tiếp theo, tạo hai quản trị viên: npm run admin:create -- --tinh ${options.slug} --ten "Họ và tên" --dang-nhap ten.dang.nhap`;
}

if (import.meta.main)
  await main()
    .then(console.log)
    .catch((error: unknown) => giveUp(taken(error)));

/** Somebody else's write in the same second: the database decided. */
function taken(error: unknown): unknown {
  return (error as { code?: string }).code === "23505" ? new Fault("Tỉnh này vừa được tạo ở nơi khác. Không tạo gì thêm.") : error;
}
