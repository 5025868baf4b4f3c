"use server";
import { action } from "@/lib/action/action";
import { placeToWrite } from "@/lib/movements/found";
import { chooseByResolution, chooseModel, declineModel, dropSpread, returnModel, spreadModel } from "@/lib/movements/role-model-choose";
import { modelHeld } from "@/lib/movements/role-model-queries";
import {
  ChooseByResolutionInput,
  ChooseInput,
  ModelInput,
  ModelPictureInput,
  ModelPictureRemoveInput,
  ModelPictureSealInput,
  ModelReasonInput,
  ModelRewriteInput,
  ModelWriteInput,
  SpreadDropInput,
  SpreadInput,
} from "@/lib/movements/role-model-schema";
import {
  addModelPicture,
  proposeModel,
  removeModelPicture,
  rewriteModel,
  sealModelPicture,
  writeModel,
} from "@/lib/movements/role-model-write";

export const write = action({
  may: "role_model.propose",
  input: ModelWriteInput,
  find: ({ sql }, { blocYearId, unitId }) => placeToWrite(sql, blocYearId, unitId),
  run: writeModel,
});
export const rewrite = action({
  may: "role_model.propose",
  input: ModelRewriteInput,
  find: ({ sql }, { modelId }) => modelHeld(sql, modelId),
  run: rewriteModel,
});
export const propose = action({
  may: "role_model.propose",
  input: ModelInput,
  find: ({ sql }, { modelId }) => modelHeld(sql, modelId),
  run: proposeModel,
});
export const pictureAdd = action({
  may: "role_model.propose",
  input: ModelPictureInput,
  find: ({ sql }, { modelId }) => modelHeld(sql, modelId),
  run: addModelPicture,
});
export const pictureRemove = action({
  may: "role_model.propose",
  input: ModelPictureRemoveInput,
  find: ({ sql }, { modelId }) => modelHeld(sql, modelId),
  run: removeModelPicture,
});
export const pictureSeal = action({
  may: "role_model.propose",
  input: ModelPictureSealInput,
  find: ({ sql }, { modelId }) => modelHeld(sql, modelId),
  run: sealModelPicture,
});
export const choose = action({
  may: "role_model.choose",
  input: ChooseInput,
  find: ({ sql }, { modelId }) => modelHeld(sql, modelId),
  run: chooseModel,
});
export const byResolution = action({
  may: "role_model.keep",
  input: ChooseByResolutionInput,
  find: ({ sql }, { modelId }) => modelHeld(sql, modelId),
  run: chooseByResolution,
});
export const giveBack = action({
  may: "role_model.keep",
  input: ModelReasonInput,
  find: ({ sql }, { modelId }) => modelHeld(sql, modelId),
  run: returnModel,
});
export const decline = action({
  may: "role_model.keep",
  input: ModelReasonInput,
  find: ({ sql }, { modelId }) => modelHeld(sql, modelId),
  run: declineModel,
});
export const spread = action({
  may: "role_model.spread",
  input: SpreadInput,
  find: ({ sql }, { modelId }) => modelHeld(sql, modelId),
  run: spreadModel,
});
export const spreadDrop = action({
  may: "role_model.spread",
  input: SpreadDropInput,
  find: ({ sql }, { modelId }) => modelHeld(sql, modelId),
  run: dropSpread,
});
