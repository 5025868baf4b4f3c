"use server";
import { action } from "@/lib/action/action";
import { publishFace, resetFace, saveFace } from "@/lib/portal/face/keep";
import { faceOfProvince } from "@/lib/portal/face/queries";
import { FaceInput, FaceVersion } from "@/lib/portal/face/schema";
import { renewing } from "@/lib/portal/renew";

export const save = action({ may: "face.keep", input: FaceInput, find: faceOfProvince, run: saveFace });
export const publish = action({ may: "face.keep", input: FaceVersion, find: faceOfProvince, run: renewing(publishFace) });
export const reset = action({ may: "face.keep", input: FaceVersion, find: faceOfProvince, run: renewing(resetFace) });
