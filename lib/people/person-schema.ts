import { z } from "zod";
import { dateField, idField, optionalDateField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";
import { GIVEN_POSTS } from "./post-rules";

export const SIGN_IN_SHAPE = /^[a-z0-9][a-z0-9._@-]{1,58}[a-z0-9]$/;
export const SIGN_IN_WORDS = "Tên đăng nhập chỉ gồm chữ thường không dấu, số, dấu chấm, gạch nối, từ 3 đến 60 ký tự, ví dụ nguyen.van.an.";
export const EMAIL_WORDS = "Địa chỉ thư chưa đúng dạng. Ví dụ nguyenvanan@phutho.gov.vn.";
export const PHONE_WORDS = "Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm hoặc dấu +, từ 8 đến 20 ký tự.";
export const PHONE_SHAPE = /^[+\d][\d .()-]{6,18}\d$/;
export const EMAIL_SHAPE = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[a-z]{2,}$/i;

const empty = (shape: RegExp, words: string) =>
  z
    .string()
    .trim()
    .max(200, words)
    .refine((text) => !text || shape.test(text), words)
    .optional()
    .transform((text) => text || null);

const person = {
  fullName: textField("Họ và tên", 120),
  title: optionalTextField("Chức danh", 150),
  code: optionalTextField("Mã người", 40),
  unitId: z
    .union([z.literal(""), z.uuid()], "Chọn lại đơn vị trong danh sách.")
    .optional()
    .transform((id) => id || null),
  email: empty(EMAIL_SHAPE, EMAIL_WORDS),
  phone: empty(PHONE_SHAPE, PHONE_WORDS),
  signInName: z
    .string()
    .trim()
    .toLowerCase()
    .refine((name) => !name || SIGN_IN_SHAPE.test(name), SIGN_IN_WORDS)
    .optional()
    .transform((name) => name || null),
};

export const AddPersonInput = z.object(person);
export type AddPersonInput = z.infer<typeof AddPersonInput>;

export const ChangePersonInput = z.object({ ...person, id: idField, version: versionField, leftOn: optionalDateField() });
export type ChangePersonInput = z.infer<typeof ChangePersonInput>;

export const GivePostInput = z.object({
  personId: idField,
  post: z.enum(GIVEN_POSTS, "Chọn chức vụ trong danh sách."),
  unitId: z
    .union([z.literal(""), z.uuid()], "Chọn lại đơn vị trong danh sách.")
    .optional()
    .transform((id) => id || null),
  since: dateField("Nhập ngày bắt đầu giữ chức vụ."),
  until: optionalDateField(),
  basis: optionalTextField("Căn cứ", 300),
});
export type GivePostInput = z.infer<typeof GivePostInput>;

export const EndPostInput = z.object({
  id: idField,
  version: versionField,
  from: dateField("Nhập ngày thôi giữ chức vụ."),
  reason: textField("Lý do", 300),
});
export type EndPostInput = z.infer<typeof EndPostInput>;

export const ConfirmPostsInput = z.object({
  "ids[]": z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid("Tải lại trang rồi chọn lại."))),
});
export type ConfirmPostsInput = z.infer<typeof ConfirmPostsInput>;

export const PersonInput = z.object({ id: idField });
export type PersonInput = z.infer<typeof PersonInput>;

export const ManySlipsInput = z.object({
  unitId: z
    .union([z.literal(""), z.uuid()], "Chọn lại đơn vị trong danh sách.")
    .optional()
    .transform((id) => id || null),
  way: z.enum(["print", "mail"], "Chọn in phiếu hoặc gửi qua thư."),
});
export type ManySlipsInput = z.infer<typeof ManySlipsInput>;
