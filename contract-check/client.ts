// Calls the suite through the generated TypeScript client: a call on each line of the input, its answer on each line of
// the output. What the client does not know of a request or an answer is lost here, and the story that calls fails.
import { createInterface } from "node:readline";
import * as learnerRecords from "./target/generated/learner-records/index";
import * as mobilityAgreements from "./target/generated/mobility-agreements/index";
import * as qualificationRegistry from "./target/generated/qualification-registry/index";
import * as recognitionService from "./target/generated/recognition-service/index";

/** One call, as the story names it. */
interface Call {
  service: string;
  address: string;
  token: string;
  /** Class of the resource, such as UnitsApi. */
  api: string;
  operation: string;
  /** Parameters of path, query and header by the names that the client gives them. */
  parameters: Record<string, unknown>;
  body?: { type: string; json: unknown };
}

interface Reply {
  status: number;
  etag: string | null;
  body: unknown;
}

const services: Record<string, Record<string, any>> = {
  "learner-records": learnerRecords,
  "mobility-agreements": mobilityAgreements,
  "qualification-registry": qualificationRegistry,
  "recognition-service": recognitionService,
};

async function answered(call: Call): Promise<Reply> {
  const client = services[call.service];
  const configuration = new client.Configuration({ basePath: call.address, accessToken: call.token });
  const api = new client[call.api](configuration);
  const parameters = { ...call.parameters };
  if (call.body) {
    const name = call.body.type.charAt(0).toLowerCase() + call.body.type.slice(1);
    parameters[name] = client[call.body.type + "FromJSON"](call.body.json);
  }
  try {
    const answer = await api[call.operation + "Raw"](parameters);
    const value = answer.raw.status === 204 ? null : await answer.value();
    return { status: answer.raw.status, etag: answer.raw.headers.get("etag"), body: written(client, value) };
  } catch (failure) {
    if (failure instanceof client.ResponseError) {
      const response: Response = (failure as any).response;
      return { status: response.status, etag: null, body: await response.json() };
    }
    throw failure;
  }
}

/** What the client made of the answer, as JSON again; dates without a time stay dates. */
function written(client: Record<string, any>, value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (_, member) =>
      typeof member === "string" && /^\d{4}-\d{2}-\d{2}T00:00:00\.000Z$/.test(member) ? member.slice(0, 10) : member,
    ),
  );
}

async function main(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    try {
      console.log(JSON.stringify(await answered(JSON.parse(line) as Call)));
    } catch (broken) {
      console.log(JSON.stringify({ status: 0, etag: null, body: { detail: String(broken) } }));
    }
  }
}

void main();
