import { z } from "zod";
import { dateField, idField, optionalDateField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";
import { passage, tickedIds } from "../schema";
import { REACHES } from "./words";

const written = {
  title: textField("Tên sáng kiến", 300),
  authors: textField("Tác giả", 500),
  effect: passage("Ghi nơi áp dụng và hiệu quả.", 2000),
  reach: z.enum(REACHES, { error: "Chọn phạm vi ảnh hưởng." }),
  appliedFrom: dateField("Nhập ngày bắt đầu áp dụng."),
  recognisedNumber: optionalTextField("Số quyết định", 60),
  recognisedOn: optionalDateField(),
  recognisedBy: optionalTextField("Cơ quan công nhận", 200),
};
/** `version` 0 where it is new; the id is made with the page. */
export const InitiativeInput = z.object({ id: idField, unitId: idField, version: versionField, ...written });
export type InitiativeInput = z.infer<typeof InitiativeInput>;
export const RemoveInitiativeInput = z.object({ id: idField, version: versionField, reason: passage("Ghi lý do bỏ.", 500) });
export type RemoveInitiativeInput = z.infer<typeof RemoveInitiativeInput>;
export const ConfirmReachInput = z.object({ id: idField, version: versionField });
export type ConfirmReachInput = z.infer<typeof ConfirmReachInput>;
export const ChooseInitiativesInput = z.object({ id: idField, version: versionField, initiatives: tickedIds });
export type ChooseInitiativesInput = z.infer<typeof ChooseInitiativesInput>;
