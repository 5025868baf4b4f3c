import "server-only";
import type { Ctx } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import type { Tx } from "@/lib/tenancy/enter";
import type { SettingInput } from "./schema";

/** Words of the fields, once for the form and for a clash. */
export const SETTING_LABELS = {
  boardName: "Tên cơ quan chuyên trách thi đua, khen thưởng",
  placeName: "Địa danh ghi trên văn bản",
  contact: "Liên hệ hỗ trợ",
  minMembers: "Số đơn vị ít nhất của một khối",
  replyDays: "Số ngày làm việc để đơn vị giải trình kết quả thẩm định",
} as const;

/** The settings of this province; version 0 stands for a province that has none yet. */
export async function settingOfProvince(tx: Tx) {
  const found = await tx.provinceSetting.findFirst();
  return found
    ? { ...found, unitId: null }
    : {
        id: null,
        unitId: null,
        version: 0,
        boardName: "Ban Thi đua - Khen thưởng",
        placeName: "",
        contact: null,
        minMembers: 2,
        replyDays: 3,
        secondFactorRequired: true,
      };
}
export type ProvinceSettings = Awaited<ReturnType<typeof settingOfProvince>>;

export async function changeSetting(ctx: Ctx, it: ProvinceSettings, { version, ...data }: SettingInput) {
  let id = it.id;
  if (id === null) {
    if (version !== 0) throw new Problem("record.moved");
    id = (await ctx.tx.provinceSetting.create({ data })).id;
  } else {
    const { count } = await ctx.tx.provinceSetting.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) throw await clashOf(ctx.sql, id, it.version, textsOf(data, it));
  }
  await audit(ctx, "setting.changed", id, {
    minMembers: data.minMembers,
    replyDays: data.replyDays,
    secondFactorRequired: data.secondFactorRequired,
  });
  return { done: "Đã lưu thiết lập của tỉnh." };
}

const textsOf = (yours: Omit<SettingInput, "version">, theirs: ProvinceSettings) =>
  (Object.keys(SETTING_LABELS) as (keyof typeof SETTING_LABELS)[]).map((field) => ({
    field,
    label: SETTING_LABELS[field],
    yours: String(yours[field] ?? ""),
    theirs: String(theirs[field] ?? ""),
  }));
