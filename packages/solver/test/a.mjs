const K=+process.env.K||10
const pop=new Uint8Array(1<<16); for(let i=1;i<pop.length;i++) pop[i]=pop[i>>1]+(i&1)
function coef(n){const c=new Float64Array(n+3); if(n===1){c[1]=1;return c} let C=1; for(let s=1;s<n;s++){c[s]=1/((n-1)*C); C=C*(n-1-s)/s} c[n]=1/n; return c}
export function shap(v,n){
  const c=coef(n), k=Math.min(n,K), size=1<<k, blocks=1<<(n-k)
  const acc=new Float64Array(size)
  const out=new Float64Array(n)
  if(blocks===1){ for(let L=0;L<size;L++) acc[L]=c[pop[L]]*v[L] }
  else {
    const m=n-k
    const W=new Float64Array((m+1)*size)
    for(let p=0;p<=m;p++) for(let L=0;L<size;L++) W[p*size+L]=c[p+pop[L]]
    const tops=new Float64Array(blocks)
    if(m>=2) for(let h=0;h<blocks;h+=4){
      const p=pop[h], w0=p*size,w1=w0+size,w2=w1+size, b0=h*size,b1=b0+size,b2=b1+size,b3=b2+size
      let t=0,t1=0,t2=0
      for(let L=0;L<size;L++){
        const a=W[w0+L]*v[b0+L], y=W[w1+L], b=y*v[b1+L], d=y*v[b2+L], e=W[w2+L]*v[b3+L]
        const be=b+e, de=d+e, all=a+be+d
        t1+=be;t2+=de;t+=all; acc[L]+=all
      }
      out[k]+=t1; out[k+1]+=t2; tops[h>>2]=t
    }
    else for(let h=0;h<blocks;h++){ const w=pop[h]*size,b=h*size; let t=0; for(let L=0;L<size;L++){const a=W[w+L]*v[b+L];t+=a;acc[L]+=a} tops[h]=t }
    const q=m>=2?2:0
    fold(tops,m-q,out,k+q)
  }
  fold(acc,k,out,0)
  let s=0; for(let i=0;i<n;i++) s+=out[i]
  const base=(s-v[v.length-1])/n
  for(let i=0;i<n;i++) out[i]-=base
  return out
}
function fold(a,k,out,at){ for(let i=k-1;i>=0;i--){ const half=1<<i; let t=0; for(let j=0;j<half;j++){const x=a[half+j]; t+=x; a[j]+=x} out[at+i]=t } }
function sum(v){let s=0; for(let i=0;i<v.length;i++) s+=v[i]; return s}
if(process.argv[1].endsWith('a.mjs')) for(const n of [4,8,10,11,12,13,14,16,18,20,22]){
  const v=new Float64Array(1<<n).map((_,i)=>i?Math.random():0)
  const med=f=>{const r=[];const reps=Math.max(1,Math.min(5000,2**22/(1<<n)|0)); for(let w=0;w<3;w++)for(let j=0;j<Math.min(reps,500);j++)f(v,n); for(let t=0;t<9;t++){const a=performance.now();for(let j=0;j<reps;j++)f(v,n);r.push((performance.now()-a)/reps)} return r.sort((a,b)=>a-b)[4]}
  const a=med(sum),b=med(shap); console.log(n,(a*1e3).toFixed(2)+'us',(b*1e3).toFixed(2)+'us',(b/a).toFixed(2))
}
