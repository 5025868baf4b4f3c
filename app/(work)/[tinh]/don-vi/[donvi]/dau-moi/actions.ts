"use server";
import { action } from "@/lib/action/action";
import { ContactInput, ContactRemoveInput, contactsHeld, keepContact, removeContact } from "@/lib/blocs/contacts";

export const keep = action({
  may: "contact.keep",
  input: ContactInput,
  find: ({ sql }, { unitId }) => contactsHeld(sql, unitId),
  run: keepContact,
});
export const remove = action({
  may: "contact.keep",
  input: ContactRemoveInput,
  find: ({ sql }, { unitId }) => contactsHeld(sql, unitId),
  run: removeContact,
});
