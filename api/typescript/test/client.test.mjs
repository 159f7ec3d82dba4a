import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { createEvenkeelClient, help, isProblem } from '../dist/index.js';

let server;
let baseUrl;
let seen;
let answer;

before(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const call = { method: request.method, url: request.url, headers: request.headers, body };
    seen.push(call);
    const { status, json } = answer(call);
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(json));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  baseUrl = `http://127.0.0.1:${server.address().port}`;
});

after(() => server.close());

beforeEach(() => {
  seen = [];
});

function store(tokens) {
  return {
    tokens,
    read() {
      return this.tokens;
    },
    write(renewed) {
      this.tokens = renewed;
    },
  };
}

const checkIn = { body: { mood_score: 6, energy_level: 4 } };
const old = { access_token: 'old', refresh_token: 'first' };
const problem = { code: 'EVK-X-1', status: 401, title: 'x', type: 'x', user_message: 'x' };

function oldTokensAreRefused(call) {
  if (call.url === '/api/v1/auth/refresh') {
    return { status: 200, json: { access_token: 'new', refresh_token: 'second' } };
  }
  return call.headers.authorization === 'Bearer new'
    ? { status: 201, json: { crisis_alert: false } }
    : { status: 401, json: problem };
}

test('a POST has a key, and keeps the one it was given', async () => {
  answer = () => ({ status: 201, json: {} });
  const client = createEvenkeelClient({ baseUrl, tokens: store(old) });
  await client.POST('/api/v1/checkins', checkIn);
  await client.POST('/api/v1/checkins', { ...checkIn, headers: { 'Idempotency-Key': 'mine' } });
  await client.GET('/api/v1/checkins');
  assert.match(seen[0].headers['idempotency-key'], /^[0-9a-f-]{36}$/);
  assert.equal(seen[1].headers['idempotency-key'], 'mine');
  assert.equal(seen[2].headers['idempotency-key'], undefined);
  assert.equal(seen[0].headers.authorization, 'Bearer old');
});

test('a refused token is renewed once for all, and the same request is sent again', async () => {
  answer = oldTokensAreRefused;
  const tokens = store(old);
  const client = createEvenkeelClient({ baseUrl, tokens });
  const answers = await Promise.all([1, 2, 3].map(() => client.POST('/api/v1/checkins', checkIn)));
  assert.deepEqual(answers.map(({ response }) => response.status), [201, 201, 201]);
  assert.equal(seen.filter((call) => call.url === '/api/v1/auth/refresh').length, 1);
  assert.deepEqual(tokens.tokens, { access_token: 'new', refresh_token: 'second' });
  const keys = seen
    .filter((call) => call.url === '/api/v1/checkins')
    .map((call) => call.headers['idempotency-key']);
  assert.equal(new Set(keys).size, 3, 'a repeat carries the key of the first try');
  assert.ok(seen.filter((call) => call.method === 'POST' && call.url === '/api/v1/checkins')
    .every((call) => call.body === JSON.stringify(checkIn.body)));
});

test('a login that has ended is told as the problem it is, and its tokens are forgotten', async () => {
  answer = () => ({ status: 401, json: problem });
  const tokens = store(old);
  const { error, response } = await createEvenkeelClient({ baseUrl, tokens }).GET('/api/v1/checkins');
  assert.equal(response.status, 401);
  assert.ok(isProblem(error));
  assert.equal(tokens.tokens, undefined);
});

test('an outage of the renewal keeps the login and tells where help is', async () => {
  answer = (call) => call.url === '/api/v1/auth/refresh'
    ? { status: 503, json: { ...problem, status: 503, help: '/api/v1/crisis/resources' } }
    : { status: 401, json: problem };
  const tokens = store(old);
  const client = createEvenkeelClient({ baseUrl, tokens });
  const both = await Promise.all([1, 2].map(() => client.POST('/api/v1/checkins', checkIn)));
  for (const { error, response } of both) {
    assert.equal(response.status, 503);
    assert.equal(help(error).address, '/api/v1/crisis/resources');
  }
  assert.deepEqual(tokens.tokens, old);
});

test('a store that is slow to read does not spend a refresh token twice', async () => {
  const used = [];
  answer = (call) => {
    if (call.url !== '/api/v1/auth/refresh') return oldTokensAreRefused(call);
    used.push(JSON.parse(call.body).refresh_token);
    return oldTokensAreRefused(call);
  };
  const slow = {
    tokens: old,
    async read() {
      const found = this.tokens;
      await new Promise((done) => setTimeout(done, 20));
      return found;
    },
    async write(renewed) {
      this.tokens = renewed;
    },
  };
  const client = createEvenkeelClient({ baseUrl, tokens: slow });
  const calls = [];
  for (let i = 0; i < 8; i++) {
    calls.push(client.POST('/api/v1/checkins', checkIn));
    await new Promise((done) => setTimeout(done, 7));
  }
  assert.ok((await Promise.all(calls)).every(({ response }) => response.status === 201));
  assert.deepEqual(used, ['first']);
});

test('a logout while tokens are renewed stays a logout', async () => {
  const tokens = store(old);
  answer = (call) => {
    if (call.url === '/api/v1/auth/refresh') tokens.tokens = undefined;
    return oldTokensAreRefused(call);
  };
  const { response } = await createEvenkeelClient({ baseUrl, tokens }).POST('/api/v1/checkins', checkIn);
  assert.equal(response.status, 401);
  assert.equal(tokens.tokens, undefined);
});

test('help is found in answers and in problems', async () => {
  answer = () => ({
    status: 400,
    json: { ...problem, status: 400, crisis_alert: true, crisis_resources: { country: 'NZ' } },
  });
  const { error } = await createEvenkeelClient({ baseUrl, tokens: store(undefined) })
    .POST('/api/v1/checkins', checkIn);
  assert.deepEqual(help(error), { alert: true, resources: { country: 'NZ' }, address: undefined });
  assert.equal(help({ crisis_alert: false, crisis_resources: null }), undefined);
  assert.deepEqual(help({ help: '/api/v1/crisis/resources' }), {
    alert: false,
    resources: undefined,
    address: '/api/v1/crisis/resources',
  });
});
