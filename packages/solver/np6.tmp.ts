import { normalForm, integers } from '@biform/core'
import { supportEquilibria } from '@biform/solver'
import { verify } from '@biform/solver/certify'
const irr = normalForm({ shape: [2,2,2], payoffs: [[3,1,0,0,0,0,1,2],[0,0,2,1,1,3,0,0],[2,0,0,0,0,0,0,3]] })
for (const powers of [[300,300,300],[400,400,400]]) {
 const game = normalForm({ shape: [2,2,2], payoffs: irr.payoffs.map((list,i)=>integers(list).map((value,k)=>(value*10n**BigInt(powers[i]!)+BigInt(powers[i]!&&(k*k)%7)).toString()))})
 let t=process.cpuUsage().user; const r=supportEquilibria(game); const a=process.cpuUsage().user-t; t=process.cpuUsage().user; const v=verify(game,r); console.log(powers,a/1e3,(process.cpuUsage().user-t)/1e3,v)
}
