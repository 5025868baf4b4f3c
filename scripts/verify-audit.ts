import { giveUp } from "./fault.ts";
import { chainsOf } from "./operate/chains.ts";
import { inside } from "./operate/inside.ts";
import { tableOf } from "./operate/table.ts";
import { withOwner } from "./start/owner.ts";

/** `npm run audit:verify`: the chain of every province; ends with 1 when one is broken. */
async function main(): Promise<number> {
  const chains = await withOwner((url) => inside(url, chainsOf));
  console.log(
    tableOf(
      ["Tỉnh", "Số dòng", "Kết quả", "Dấu cuối chuỗi"],
      chains.map(({ slug, entries, head, brokenSeq }) => [
        slug,
        String(entries),
        brokenSeq === null ? "nguyên vẹn" : `sai từ dòng ${brokenSeq}`,
        head ?? "-",
      ]),
    ),
  );
  const broken = chains.filter((it) => it.brokenSeq !== null).length;
  console.log(
    broken === 0
      ? `Nhật ký của ${chains.length} tỉnh nguyên vẹn.`
      : `Nhật ký của ${broken} tỉnh đã bị sửa ngoài hệ thống. Đối chiếu với bản sao lưu và dấu in trên biên bản.`,
  );
  return broken === 0 ? 0 : 1;
}

if (import.meta.main)
  await main()
    .then((code) => process.exit(code))
    .catch(giveUp);
