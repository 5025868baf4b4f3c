import type { Statement } from "@/lib/tenancy/enter";

/** A guide tells nothing of any record: who may read it is asked of the posts alone. */
export const FOR_EVERYBODY: Statement = { name: "for_everybody", text: "select json_build_object('unitId', null) as it" };
