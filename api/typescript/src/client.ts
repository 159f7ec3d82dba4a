import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { Paths } from './generated/index.js';
import { Renewal, type Refreshed, type Tokens, type TokenStore } from './tokens.js';

/** Every operation of the API by its path, with what it takes and answers. */
export type EvenkeelClient = Client<Paths>;

export interface ClientOptions {
  /** Address of the gateway, such as `https://api.example.org`. */
  readonly baseUrl: string;
  readonly tokens: TokenStore;
  /** Instead of the global one. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

const REFRESH = '/api/v1/auth/refresh';
const UNAUTHORIZED = 401;

/**
 * A client that sends the token, renews it once when it is refused, and gives every POST an
 * Idempotency-Key, so that what is sent again after a lost answer is done once. To send something
 * again yourself, give the same key as the first time. While tokens cannot be renewed, the answer to
 * the renewal is the answer to the request: it may hold help, and the login is kept.
 */
export function createEvenkeelClient(options: ClientOptions): EvenkeelClient {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const renewal = new Renewal(options.tokens, (token) => refresh(options.baseUrl, token, send));
  const client = createClient<Paths>({
    baseUrl: options.baseUrl,
    fetch: (request) => sendWithToken(request, options.tokens, renewal, send),
  });
  client.use(idempotencyKeys);
  return client;
}

const idempotencyKeys: Middleware = {
  onRequest({ request }) {
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    }
    return request;
  },
};

async function sendWithToken(
  request: Request,
  store: TokenStore,
  renewal: Renewal,
  send: (request: Request) => Promise<Response>,
): Promise<Response> {
  const tokens = await store.read();
  if (tokens === undefined || request.headers.has('Authorization')) {
    return send(request);
  }
  const again = request.clone();
  const answer = await send(withToken(request, tokens));
  if (answer.status !== UNAUTHORIZED) {
    return answer;
  }
  const renewed = await renewal.after(tokens);
  if ('away' in renewed) {
    return renewed.away.clone();
  }
  return 'tokens' in renewed ? send(withToken(again, renewed.tokens)) : answer;
}

function withToken(request: Request, tokens: Tokens): Request {
  request.headers.set('Authorization', `Bearer ${tokens.access_token}`);
  return request;
}

async function refresh(
  baseUrl: string,
  refreshToken: string,
  send: (request: Request) => Promise<Response>,
): Promise<Refreshed> {
  const answer = await send(
    new Request(baseUrl.replace(/\/$/, '') + REFRESH, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ refresh_token: refreshToken }),
    }),
  );
  if (answer.ok) {
    return { tokens: (await answer.json()) as Tokens };
  }
  return answer.status === UNAUTHORIZED ? { ended: true } : { away: answer };
}
