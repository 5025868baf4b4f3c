/** A name as it stands in an address: "Khối MTTQ và đoàn thể" becomes "khoi-mttq-va-doan-the". */
export const slugOf = (name: string): string =>
  name.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "");
