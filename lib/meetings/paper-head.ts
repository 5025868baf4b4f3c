import { clockWords, dayOf, isoDate } from "@/lib/provinces/dates";

/** What every paper of a bloc says about its province: the names of its day. */
export type PaperHead = { provinceName: string; placeName: string; boardName: string };

const BARE = (name: string) => `regexp_replace(${name}, '^(Tỉnh|Thành phố) ', '')`;

/**
 * SQL: `PaperHead` of a bloc at a day. A paper of a former province bears that province's name and place; today's bear the
 * province's own and the place its settings name.
 */
export const PAPER_HEAD = (bloc: string, day: string) => `(select jsonb_build_object('provinceName', coalesce(t.name, p.name),
    'placeName', coalesce(${BARE("t.name")}, nullif(s.place_name, ''), p.name), 'boardName', s.board_name)
  from province p left join province_setting s on s.province_id = p.id
  left join territory t on t.id = ${bloc}.territory_id and t.valid_from <= ${day} and (t.valid_to is null or t.valid_to >= ${day})
  where p.id = ${bloc}.province_id)`;

/** "09 giờ 30 phút, ngày 22 tháng 01 năm 2024". */
export const momentInWords = (moment: string) => {
  const [hour, minute] = clockWords(moment).split(":"),
    [year, month, day] = dayOf(moment).split("-");
  return `${hour} giờ ${minute} phút, ngày ${day} tháng ${month} năm ${year}`;
};
/** "Tỉnh Mẫu, ngày 22 tháng 01 năm 2024". */
export const placeAndDate = (place: string, date: string): string => {
  const [year, month, day] = isoDate(date).split("-");
  return `${place}, ngày ${day} tháng ${month} năm ${year}`;
};
/** Head of every paper of a bloc: it has no seal of its own, the head unit signs for it. */
export const headOf = (it: Pick<PaperHead, "provinceName"> & { blocName: string }) => ({
  above: `ỦY BAN NHÂN DÂN ${it.provinceName.toLocaleUpperCase("vi")}`,
  issuer: it.blocName.toLocaleUpperCase("vi"),
});
export const recipientsOf = ({ boardName }: Pick<PaperHead, "boardName">): string[] => [
  `${boardName};`,
  "Các đơn vị thành viên của Khối;",
  "Lưu: VT, hồ sơ Khối.",
];
