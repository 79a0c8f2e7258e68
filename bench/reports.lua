-- The load of bench/reports, for wrk: every request is a different report under its own idempotency key.
-- Arguments after "--": path, token file ("-" for none), eight hex digits that keep the keys of two rounds apart, source code.
-- done() writes one line "load" with: answers 201, other answers, socket errors, seconds, p50, p95 and p99 in milliseconds.

local threads = 0
function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

local streets = { "观湖街道", "民治街道", "龙华街道", "大浪街道", "福城街道", "观澜街道" }
local roads = { "梅龙大道", "人民北路", "布龙路", "观澜大道", "建设路", "清龙路", "石龙路", "悦兴路" }
local findings = {
  { "0101", "上水井盖破损，边缘翘起，夜间行人容易绊倒" },
  { "0102", "污水井盖缺失，井口外露，已用树枝临时围挡" },
  { "0101", "井盖松动，车辆经过时响声很大，周边居民多次反映" },
  { "0102", "井盖下沉约五厘米，积水没过路沿，影响通行" },
}
local names = { "陈建国", "李秀英", "王小芳", "张伟", "刘洋", "黄志强", "吴桂兰", "周敏" }

local heads, tails, count = {}, {}, 0
function init(arguments)
  local head = { ["Content-Type"] = "application/json", ["Idempotency-Key"] = "@key@" }
  if arguments[2] ~= "-" then
    local file = assert(io.open(arguments[2]))
    head["Authorization"] = "Bearer " .. file:read("*l")
    file:close()
  end
  tag, source, began = arguments[3], arguments[4] or "collector", os.time() * 1000
  -- Requests are made before the clock starts, but for their keys: the load must not take the cores from what it measures.
  for i = 1, 4096 do
    local found = findings[i % #findings + 1]
    local body = string.format(
      '{"class":"%s","description":"%s，门牌%d号对面，第%d次巡查发现","address":"%s%s%d号",' ..
      '"longitude":%.6f,"latitude":%.6f,"source":"%s","reporter":{"name":"%s","phone":"138%08d"}}',
      found[1], found[2], i % 397, i % 89, streets[i % #streets + 1], roads[i % #roads + 1], i % 613,
      114.00 + (i % 641) / 10000, 22.65 + (i % 499) / 10000, source, names[i % #names + 1], (i * 7919) % 100000000)
    heads[i], tails[i] = wrk.format("POST", arguments[1], head, body):match("^(.*)@key@(.*)$")
  end
end

function request()
  count = count + 1
  -- A UUID of version 7, as the API's page advises: milliseconds first, then what tells this round and thread apart.
  local ms = began + math.floor(count / 4)
  local key = string.format("%08x-%04x-7%03x-8%03x-%s%04x", math.floor(ms / 65536), ms % 65536, count % 4096, math.floor(count / 4096), tag, number)
  local i = count % 4096 + 1
  return heads[i] .. key .. tails[i]
end

-- Nothing is made of each answer, as that costs as much as the request; afterwards the stored rows are held against the count.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("load %d %d %d %.3f %.2f %.2f %.2f\n", summary.requests - errors.status, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout, summary.duration / 1e6,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000))
end
