const KMAX=+process.env.K||10, D=+process.env.D||0
const pop=new Uint8Array(1<<14); for(let i=1;i<pop.length;i++) pop[i]=pop[i>>1]+(i&1)
export function shap(v,n){
  if (n===1) return [v[1]]
  const k=Math.max(1,Math.min(n-2,KMAX,Math.ceil(n/2)+D)), size=1<<k, m=n-k, blocks=1<<m
  // layout: acc[size], tops[blocks/4], W[(m+1)*size]
  const tops=size, W=tops+(blocks>>2 || 1)
  const work=new Float64Array(W+(m+1)*size)
  const c=[0]; let C=1; for(let s=1;s<n;s++){c.push(1/((n-1)*C)); C=C*(n-1-s)/s} c.push(1/n)
  for(let p=0,at=W;p<=m;p++) for(let L=0;L<size;L++) work[at++]=c[p+pop[L]]
  const out=new Array(n).fill(0)
  let s1=0,s2=0
  for(let h=0;h<blocks;h+=4){
      const w0=W+pop[h]*size,w1=w0+size,w2=w1+size, b0=h*size,b1=b0+size,b2=b1+size,b3=b2+size
      let t=0,t1=0,t2=0
      for(let L=0;L<size;L++){
        const a=work[w0+L]*v[b0+L], y=work[w1+L], b=y*v[b1+L], d=y*v[b2+L], e=work[w2+L]*v[b3+L]
        const be=b+e, de=d+e, all=a+be+d
        t1+=be;t2+=de;t+=all; work[L]+=all
      }
      s1+=t1; s2+=t2; work[tops+(h>>2)]=t
  }
  out[k]=s1; out[k+1]=s2
  fold(work,tops,m-2,out,k+2)
  fold(work,0,k,out,0)
  let s=0; for(let i=0;i<n;i++) s+=out[i]
  const base=(s-v[v.length-1])/n
  for(let i=0;i<n;i++) out[i]-=base
  return out
}
function fold(a,o,k,out,at){ for(let i=k-1;i>=0;i--){ const half=1<<i; let t=0; for(let j=o;j<o+half;j++){const x=a[half+j]; t+=x; a[j]+=x} out[at+i]=t } }
