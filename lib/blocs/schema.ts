import { z } from "zod";
import { dateField, optionalDateField } from "@/lib/provinces/schema";
import { ACTING_WORDS } from "./words";

const AGAIN = "Tải lại trang rồi làm lại.";
const id = z.uuid(AGAIN);
const version = z.coerce.number(AGAIN).int(AGAIN);
const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const text = (missing: string, most: number) =>
  z.string(missing).trim().min(1, missing).max(most, `Nhiều nhất ${most} chữ cái. Rút gọn lại.`);
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Nhiều nhất ${most} chữ cái. Rút gọn lại.`)
    .optional()
    .transform((value) => value || null);
const person = z.uuid("Chọn người.");
const unit = z.uuid("Chọn đơn vị.");
const basis = optionalText(500);

const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, "Đường dẫn chỉ có chữ thường không dấu, chữ số và dấu gạch nối, ví dụ tham-muu-tong-hop.")
  .max(60, "Đường dẫn nhiều nhất 60 chữ cái.")
  .default("");
const blocFields = {
  kind: z.enum(["BLOC", "CLUSTER"], "Chọn khối hoặc cụm."),
  name: text("Nhập tên đầy đủ, ví dụ Khối các cơ quan Tham mưu - Tổng hợp.", 200),
  shortName: text("Nhập tên ngắn, dùng trên thanh bên và biểu mẫu.", 60),
  slug,
};
export const BlocInput = z.object(blocFields);
export type BlocInput = z.infer<typeof BlocInput>;
export const BlocChangeInput = z.object({ ...blocFields, id, version });
export type BlocChangeInput = z.infer<typeof BlocChangeInput>;

export const MemberInput = z.object({
  blocId: id,
  unitId: unit,
  since: dateField("Nhập ngày vào khối, ví dụ 01/01/2026."),
  basis,
  countsForAward: ticked,
  ranked: ticked,
});
export const MemberChangeInput = z.object({ id, version, basis, countsForAward: ticked, ranked: ticked });
export const MemberEndInput = z.object({ id, version, until: dateField("Nhập ngày cuối cùng là thành viên."), basis });

const COUNTED = "Nhập số nguyên từ 1 đến 100.";
const counted = z
  .string(COUNTED)
  .trim()
  .regex(/^\d{1,3}$/, COUNTED)
  .transform(Number)
  .pipe(z.number().min(1, COUNTED).max(100, COUNTED));
export const YearInput = z.object({
  blocId: id,
  mode: z.enum(["live", "archive"], "Chọn cách theo dõi năm này."),
  yearKind: z.enum(["CALENDAR", "SCHOOL"], "Chọn năm dương lịch hoặc năm học."),
  year: text("Nhập năm, ví dụ 2026 hoặc 2026-2027.", 9),
  startsOn: dateField("Nhập ngày bắt đầu năm thi đua."),
  endsOn: dateField("Nhập ngày kết thúc năm thi đua."),
  scoringFrom: optionalDateField(),
  scoringUntil: optionalDateField(),
  yearEndBy: optionalDateField(),
  headRule: z.enum(["NOMINATION", "ROTATION", "COUNCIL_NOTICE"], "Chọn cách có người đứng đầu khối."),
  quorumNumerator: counted,
  quorumDenominator: counted,
  passNumerator: counted,
  passDenominator: counted,
  voteDenominator: z.enum(["ALL_MEMBERS", "PRESENT", "VALID"], "Chọn cách tính tỷ lệ biểu quyết."),
  source: optionalText(1000),
  invented: optionalText(1000),
  missing: optionalText(4000),
});
export type YearInput = z.infer<typeof YearInput>;

export const ArchiveNotesInput = z.object({
  id,
  version,
  source: text("Ghi hồ sơ lấy từ văn bản nào.", 1000),
  invented: optionalText(1000),
  missing: optionalText(4000),
});
export type ArchiveNotesInput = z.infer<typeof ArchiveNotesInput>;

export const OfficeInput = z.object({
  blocYearId: id,
  kind: z.enum(["head", "deputy"], "Chọn vị trí."),
  unitId: unit,
  since: dateField("Nhập ngày bắt đầu giữ vị trí."),
  basis: text("Nhập căn cứ, ví dụ Biên bản hội nghị tổng kết ngày 20/12/2025.", 500),
});
export const OfficeEndInput = z.object({ id, version, until: dateField("Nhập ngày kết thúc.") });
export const HandOverInput = z.object({
  id,
  version,
  unitId: z.uuid("Chọn đơn vị nhận bàn giao."),
  until: dateField("Nhập ngày bàn giao."),
  basis: text("Nhập căn cứ bàn giao, ví dụ Biên bản bàn giao ngày 05/02/2026.", 500),
});

export const HolderInput = z.object({
  officeId: id,
  kind: z.enum(["head", "deputy", "secretary"], "Chọn chức danh."),
  personId: person,
  since: dateField("Nhập ngày bắt đầu."),
  acting: z
    .enum(Object.keys(ACTING_WORDS) as (keyof typeof ACTING_WORDS)[])
    .or(z.literal(""))
    .optional()
    .transform((value) => value || null),
});
export const HolderEndInput = z.object({ id, version, until: dateField("Nhập ngày kết thúc.") });
