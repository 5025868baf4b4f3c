import type { Paper } from "@/lib/documents/paper";
import type { Contact, ContactList } from "./contact-queries";
import { CONTACT_ROLES, CONTACT_WORDS } from "./contact-words";

const whole = (it: Contact | undefined) => (it ? [it.fullName, it.title, it.phone, it.email].filter(Boolean).join(", ") : "Chưa ghi");

/** The contact list of a bloc, to be printed or saved as a Word file. */
export const contactPaper = (it: ContactList, provinceName: string): Paper => ({
  above: `ỦY BAN NHÂN DÂN ${provinceName.toLocaleUpperCase("vi")}`,
  issuer: it.bloc.name.toLocaleUpperCase("vi"),
  number: "..........",
  placeAndDate: `Ngày ${it.today.slice(8, 10)} tháng ${it.today.slice(5, 7)} năm ${it.today.slice(0, 4)}`,
  kind: "DANH SÁCH",
  about: `Đầu mối liên hệ của các đơn vị, năm ${it.year}`,
  addressees: [],
  blocks: [
    {
      kind: "table",
      name: "Đầu mối liên hệ",
      head: ["TT", "Đơn vị", ...CONTACT_ROLES.map((role) => CONTACT_WORDS[role])],
      rows: it.units.map(({ name, contacts }, at) => [
        String(at + 1),
        name,
        ...CONTACT_ROLES.map((role) => whole(contacts.find((one) => one.role === role))),
      ]),
    },
    { kind: "p", text: "Danh sách có thông tin cá nhân, chỉ dùng để liên hệ công việc của khối." },
  ],
  signers: [],
  recipients: [],
  annex: null,
});
