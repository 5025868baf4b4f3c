"use server";
import { action } from "@/lib/action/action";
import { templateById } from "@/lib/council/honours/certificates/queries";
import { NewTemplateInput, TemplateIdInput, TemplateInput } from "@/lib/council/honours/certificates/schema";
import { addTemplate, keepStock, keepTemplate, retireTemplate } from "@/lib/council/honours/certificates/templates";

export const add = action({ may: "honours.keep", input: NewTemplateInput, find: async () => ({}), run: addTemplate });
export const keep = action({
  may: "honours.keep",
  input: TemplateInput,
  find: ({ sql }, { id }) => templateById(sql, id),
  run: keepTemplate,
});
export const stock = action({
  may: "honours.keep",
  input: TemplateIdInput,
  find: ({ sql }, { id }) => templateById(sql, id),
  run: keepStock,
});
export const retire = action({
  may: "honours.keep",
  input: TemplateIdInput,
  find: ({ sql }, { id }) => templateById(sql, id),
  run: retireTemplate,
});
