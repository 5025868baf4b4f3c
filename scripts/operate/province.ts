import type pg from "pg";
import { z } from "zod";
import { RESERVED_SLUGS } from "@/lib/provinces/reserved";
import { Fault } from "../fault.ts";
import { auditOperator, enterProvince } from "./inside.ts";

export const PROVINCE_USAGE = 'npm run province:create -- --slug phu-tho --ten "Tỉnh Phú Thọ" --loai tinh --ma 25';
const KINDS = { tinh: "PROVINCE", "thanh-pho": "CITY" } as const;

/** Typed text as one line in composed letters, so that the same name is the same letters. */
export const oneLine = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();
const missing = "thiếu.";

export const ProvinceOptions = z.object({
  slug: z
    .string(missing)
    .trim()
    .max(60, "dài quá 60 ký tự.")
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "chỉ gồm chữ thường không dấu, số và dấu gạch nối, ví dụ phu-tho.")
    .refine((slug) => !RESERVED_SLUGS.includes(slug), "là từ dành cho trang chung của hệ thống. Chọn từ khác."),
  ten: z.string(missing).transform(oneLine).pipe(z.string().min(3, "thiếu tên của tỉnh.").max(120, "dài quá 120 ký tự.")),
  loai: z.enum(["tinh", "thanh-pho"], "phải là tinh hoặc thanh-pho."),
  ma: z
    .string(missing)
    .trim()
    .regex(/^\d{2}$/, "là mã đơn vị hành chính gồm 2 chữ số, ví dụ 25."),
});

type Found = { slug: string; name: string; code: string; demo: boolean };

/** The province and its settings. A name, an address or a code that is there already is refused, never changed. */
export async function createProvince(client: pg.ClientBase, { slug, ten, loai, ma }: z.infer<typeof ProvinceOptions>): Promise<string> {
  const { rows } = await client.query<Found>(
    "select slug, name, code, demo from province where slug = $1 or lower(name) = lower($2) or (code = $3 and not demo) order by slug = $1 desc, lower(name) = lower($2) desc",
    [slug, ten, ma],
  );
  const there = rows[0];
  if (there) {
    const same = there.slug === slug ? `--slug ${slug}` : there.name.toLowerCase() === ten.toLowerCase() ? `--ten "${ten}"` : `--ma ${ma}`;
    throw new Fault(
      `${same} đã thuộc về ${there.name} (/${there.slug}). Không tạo gì thêm.${there.demo ? " Đó là dữ liệu mẫu: tỉnh thật cần thư mục dữ liệu riêng, đặt DATA_DIR khác và DEMO=0." : ""}`,
    );
  }
  const made = await client.query<{ id: string }>(
    "insert into province (slug, name, kind, code) values ($1, $2, $3::province_kind, $4) returning id",
    [slug, ten, KINDS[loai], ma],
  );
  const id = made.rows[0]!.id;
  await enterProvince(client, id);
  await client.query("insert into province_setting (place_name) values ($1)", [ten.replace(/^(Tỉnh|Thành phố)\s+/u, "")]);
  await auditOperator(client, "province.created", id, { slug });
  return id;
}
